package org.breathcue.support;

import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;

/**
 * A voice for tests that returns one full-scale sample followed by zeros, at 48 kHz. It shows the exact frame at which
 * each utterance starts.
 */
public final class ImpulseVoice implements Voice, VoiceProvider {
    private final int framesPerCharacter;

    /** Creates a voice with 10 ms per character, for commands in tests. */
    public ImpulseVoice() {
        this(480);
    }

    public ImpulseVoice(int framesPerCharacter) {
        this.framesPerCharacter = framesPerCharacter;
    }

    @Override
    public String name() {
        return "impulse";
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts("one sample an utterance", "none", 0, 48_000);
    }

    @Override
    public String version() {
        return String.valueOf(framesPerCharacter);
    }

    @Override
    public Voice open() {
        return this;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        if (utterance.text().isEmpty()) {
            throw new VoiceException("nothing to mark");
        }
        float[] samples = new float[utterance.text().length() * framesPerCharacter];
        samples[0] = 1;
        return PcmClip.owning(48_000, samples);
    }
}
