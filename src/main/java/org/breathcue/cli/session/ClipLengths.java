package org.breathcue.cli.session;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.SpeechClips;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/** Measures clips, and has those spoken that nobody prepared. Not safe for use from several threads. */
final class ClipLengths implements SoundLengths {
    private final SpeechClips studio;
    private final Map<String, PcmClip> sounds;
    private final Function<String, @Nullable PcmClip> loader;

    /** @param loader loads a sound that was not prepared; null when there is none, which it has told */
    ClipLengths(SpeechClips studio, Map<String, PcmClip> sounds, Function<String, @Nullable PcmClip> loader) {
        this.studio = studio;
        this.sounds = new HashMap<>(sounds);
        this.loader = loader;
    }

    /** The voice fails in the middle of compiling. */
    static final class SpeechFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpeechFailedException(VoiceException cause) {
            super(cause.getMessage(), cause);
        }
    }

    PcmClip clip(Utterance utterance) {
        try {
            return studio.clip(utterance);
        } catch (VoiceException e) {
            throw new SpeechFailedException(e);
        }
    }

    Map<String, PcmClip> sounds() {
        return Map.copyOf(sounds);
    }

    @Override
    public int speech(Utterance utterance) {
        return clip(utterance).frames();
    }

    @Override
    public int sound(String name) {
        PcmClip sound = sounds.get(name);
        if (sound == null) {
            sound = loader.apply(name);
            if (sound == null) {
                return 1;
            }
            sounds.put(name, sound);
        }
        return sound.frames();
    }
}
