package org.breathcue.compile.schedule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Span;
import org.breathcue.voice.Utterance;

/**
 * The measured lengths of sounds, in frames of the timeline, each at least 1.
 *
 * @param speech by utterance
 * @param chimes by the name of the chime
 */
public record SoundLengths(Map<Utterance, Integer> speech, Map<String, Integer> chimes) {
    /** No lengths: what a compiler starts with. */
    public static final SoundLengths NONE = new SoundLengths(Map.of(), Map.of());

    public SoundLengths {
        speech = Map.copyOf(speech);
        chimes = Map.copyOf(chimes);
    }

    /** Returns these lengths and more. */
    public SoundLengths with(Map<Utterance, Integer> moreSpeech, Map<String, Integer> moreChimes) {
        Map<Utterance, Integer> allSpeech = new HashMap<>(speech);
        allSpeech.putAll(moreSpeech);
        Map<String, Integer> allChimes = new HashMap<>(chimes);
        allChimes.putAll(moreChimes);
        return new SoundLengths(allSpeech, allChimes);
    }

    /** Returns the sounds of a session whose lengths are not among these. */
    public MissingSounds missing(Session session) {
        return new MissingSounds(without(session.utterances(), speech), without(session.chimes(), chimes));
    }

    private static <K> Map<K, Span> without(Map<K, Span> wanted, Map<K, Integer> known) {
        Map<K, Span> missing = new LinkedHashMap<>(wanted);
        missing.keySet().removeAll(known.keySet());
        return missing;
    }

    /**
     * Returns the length of an utterance in frames.
     *
     * @throws IllegalStateException if it was not measured
     */
    int of(Utterance utterance) {
        Integer frames = speech.get(utterance);
        if (frames == null) {
            throw new IllegalStateException("the utterance \"" + utterance.text() + "\" was not measured");
        }
        return frames;
    }

    /**
     * Returns the length of a chime in frames.
     *
     * @throws IllegalStateException if it was not measured
     */
    int of(String chime) {
        Integer frames = chimes.get(chime);
        if (frames == null) {
            throw new IllegalStateException("the chime \"" + chime + "\" was not measured");
        }
        return frames;
    }
}
