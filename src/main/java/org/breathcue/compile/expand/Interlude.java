package org.breathcue.compile.expand;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Calls;
import org.breathcue.voice.Utterance;

/**
 * What is heard in a rest, a pause, or the time to change sides. Words of the script have to fit; calls that do not fit are left
 * out.
 *
 * @param noun what the time is called in messages
 * @param lines the words at its start, one after the other
 * @param cues the words at other moments
 * @param calls the calls that are made, apart from the ones below
 * @param rest the call at its start
 * @param next the call that names the stretch that follows
 * @param set the call near its end that tells which set follows
 * @param waits whether it lasts until the listener is ready
 */
public record Interlude(
        String noun,
        List<Words> lines,
        List<DoseCue> cues,
        Calls calls,
        Optional<Utterance> rest,
        Optional<Utterance> next,
        Optional<Utterance> set,
        boolean waits) {
    /** Nothing is heard. */
    static final Interlude SILENT = new Interlude(
            "pause", List.of(), List.of(), Calls.NONE, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Words of the script.
     *
     * @param seconds the silence after them
     */
    public record Words(Span source, Utterance utterance, double seconds) {}
}
