package org.breathcue.compile.schedule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.breathcue.compile.expand.CueWords;
import org.breathcue.compile.expand.DoseCue;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.HoldMoment;
import org.breathcue.timeline.Place;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Which cues were heard, and so what is said of a cue next. A cue that finds no room is not heard: what comes next may be its first
 * hearing.
 *
 * <p>Both sides hear the same cues at the same moments. Therefore a cue takes as long as the longest words that it has on either
 * side, whether it is heard for the first time or later. An example: "Relax the left shoulder." is the first hearing, and on the
 * other side "Relax." is said; both take the time of the first.
 */
final class CueHearings {
    private final Set<Span> heard = new HashSet<>();
    private final Set<Due> dueFirst = new HashSet<>();

    /** A cue at a moment of a dose. */
    private record Due(Span cue, Place place, HoldMoment moment) {}

    /**
     * Returns the length of the longest words that are possible now; 0 without words.
     *
     * @param place of the dose; null outside a stretch
     * @param length returns the length of words
     */
    long longest(DoseCue cue, @Nullable Place place, ToLongFunction<Utterance> length) {
        boolean unheard = !heard.contains(cue.source());
        if (unheard && place != null) {
            dueFirst.add(new Due(cue.source(), place, cue.moment()));
        }
        boolean first = unheard
                || cue.twin()
                        .filter(twin -> dueFirst.contains(new Due(cue.source(), twin.place(), cue.moment())))
                        .isPresent();
        return Math.max(
                longest(cue.words(), first, length), longest(cue.twin().map(DoseCue.Twin::words), first, length));
    }

    private static long longest(Optional<CueWords> words, boolean first, ToLongFunction<Utterance> length) {
        return words.map(said ->
                        Math.max(length.applyAsLong(said.later()), first ? length.applyAsLong(said.first()) : 0))
                .orElse(0L);
    }

    /** Returns the words of a cue that is heard now. */
    Optional<Utterance> hear(DoseCue cue) {
        boolean first = heard.add(cue.source());
        return cue.words().map(said -> first ? said.first() : said.later());
    }
}
