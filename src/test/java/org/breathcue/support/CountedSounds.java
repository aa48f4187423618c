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
 * A voice whose words take the same time for each character, and chimes of one second: what is scheduled with it never moves
 * with a real voice.
 */
public record CountedSounds(int frameRate, int framesPerCharacter) {
    /** 50 ms a character at 48,000 frames a second. */
    public static final CountedSounds USUAL = new CountedSounds(48_000, 2_400);

    /** The voicing of a script, at 140 words a minute. */
    public Voicing voicing() {
        return new Voicing("counting", 140, frameRate);
    }

    /** Compiles, measures what is missing, and compiles again, until nothing is missing. */
    public <T> Optional<T> complete(Function<SoundLengths, Compilation<T>> compiling) {
        SoundLengths lengths = SoundLengths.NONE;
        Compilation<T> attempt = compiling.apply(lengths);
        while (attempt instanceof Compilation.NeedsSounds<T> needs) {
            lengths = measured(lengths, needs.sounds());
            attempt = compiling.apply(lengths);
        }
        return attempt.result();
    }

    /** The lengths of everything that is said and rung at the low ends of a script, and at the high ends. */
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

    private SoundLengths measured(SoundLengths lengths, MissingSounds missing) {
        Map<Utterance, Integer> speech = new HashMap<>();
        missing.speech().keySet().forEach(said -> speech.put(said, said.text().length() * framesPerCharacter));
        Map<String, Integer> chimes = new HashMap<>();
        missing.chimes().keySet().forEach(name -> chimes.put(name, frameRate));
        return lengths.with(speech, chimes);
    }
}
