package org.breathcue.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.compile.Compilation;
import org.breathcue.compile.expand.Expander;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.expand.Session;
import org.breathcue.compile.schedule.MissingSounds;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Script;
import org.breathcue.voice.Utterance;

/**
 * Lengths of sounds for tests: words take a fixed time per character, chimes one second. Timelines made with them do
 * not change when a real voice changes.
 */
public record CountedSounds(int frameRate, int framesPerCharacter) {
    /** 50 ms per character at 48,000 frames per second. */
    public static final CountedSounds USUAL = new CountedSounds(48_000, 2_400);

    /** Returns the voicing of a script at 140 words per minute. */
    public Voicing voicing() {
        return new Voicing("counting", 140, frameRate);
    }

    /** Compiles repeatedly, each time adding the lengths that were missing, until none is missing. */
    public <T> Optional<T> complete(Function<SoundLengths, Compilation<T>> compiling) {
        SoundLengths lengths = SoundLengths.NONE;
        Compilation<T> attempt = compiling.apply(lengths);
        while (attempt instanceof Compilation.NeedsSounds<T> needs) {
            lengths = measured(lengths, needs.sounds());
            attempt = compiling.apply(lengths);
        }
        return attempt.result();
    }

    /**
     * Returns the lengths of all words and chimes of a script, with all ranges at their lowest and at their highest
     * values.
     */
    public SoundLengths measured(Script script) {
        SoundLengths lengths = SoundLengths.NONE;
        Session low = expanded(script, Selection.LOWEST);
        Session high = expanded(script, Selection.LOWEST.at(1, low.ranges()));
        for (Session session : List.of(low, high)) {
            lengths = measured(lengths, lengths.missing(session));
        }
        return lengths;
    }

    private static Session expanded(Script script, Selection selection) {
        return Expander.expand(script, selection, List.of(), 140, new Diagnostics())
                .orElseThrow();
    }

    /** Lengths, and those of the sounds that were missing. */
    public SoundLengths measured(SoundLengths lengths, MissingSounds missing) {
        Map<Utterance, Integer> speech = new HashMap<>();
        missing.speech().keySet().forEach(said -> speech.put(said, said.text().length() * framesPerCharacter));
        Map<String, Integer> chimes = new HashMap<>();
        missing.chimes().keySet().forEach(name -> chimes.put(name, frameRate));
        return lengths.with(speech, chimes);
    }
}
