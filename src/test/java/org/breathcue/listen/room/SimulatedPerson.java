package org.breathcue.listen.room;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.Voices;

/**
 * A person who says a few words again and again: the voice {@code kevin16}, higher and faster by a quarter, so that it is
 * not the voice of the session.
 */
public final class SimulatedPerson {
    private static final List<String> PHRASES = List.of(
            "Wait.", "Go back.", "Say that again.", "Skip this side.", "Next one.", "Where am I?", "Louder.", "Stop.");

    private static final double FASTER = 1.25;

    /** Part of a sound, in samples. */
    public record Range(int from, int to) {}

    private final float[] words;
    private final List<Range> utterances;

    private SimulatedPerson(float[] words, List<Range> utterances) {
        this.words = words;
        this.utterances = List.copyOf(utterances);
    }

    /** Returns the words without the room, at 16 kHz. */
    public float[] words() {
        return words;
    }

    /** Returns where each utterance is. */
    public List<Range> utterances() {
        return utterances;
    }

    /** Returns a person who says something every two and a half seconds between two times. */
    public static SimulatedPerson between(double fromSeconds, double toSeconds, int samples) throws VoiceException {
        List<Utterance> wanted =
                PHRASES.stream().map(text -> new Utterance(text, 150)).toList();
        Map<Utterance, PcmClip> clips;
        try (SpeechClips studio = new SpeechClips(
                Voices.in(Path.of("none")).find("kevin16").orElseThrow(), SimulatedRoom.RATE, null, warning -> {})) {
            clips = studio.clips(wanted);
        }
        float[] words = new float[samples];
        List<Range> ranges = new ArrayList<>();
        int said = 0;
        for (double seconds = fromSeconds; seconds < toSeconds; seconds += 2.5) {
            PcmClip clip = higher(Objects.requireNonNull(clips.get(wanted.get(said % wanted.size()))));
            int from = (int) (seconds * SimulatedRoom.RATE);
            for (int i = 0; i < clip.frames(); i++) {
                words[from + i] = clip.sample(i);
            }
            ranges.add(new Range(from, from + clip.frames()));
            said++;
        }
        return new SimulatedPerson(words, ranges);
    }

    private static PcmClip higher(PcmClip clip) {
        float[] samples = new float[clip.frames()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = clip.sample(i);
        }
        return Resampler.resample(new PcmClip((int) (FASTER * SimulatedRoom.RATE), samples), SimulatedRoom.RATE);
    }
}
