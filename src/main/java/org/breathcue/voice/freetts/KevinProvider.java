package org.breathcue.voice.freetts;

import java.util.List;
import org.breathcue.voice.Pronouncer;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.english.MisreadWords;

/** Opens the voice {@code kevin16} of FreeTTS, which is part of Breathcue and needs no installation. */
public final class KevinProvider implements VoiceProvider {
    /** The size of the recordings and the lexicon, inside the library. */
    private static final long BYTES = 9_300_000;

    /** For {@link java.util.ServiceLoader}. */
    public KevinProvider() {}

    @Override
    public String name() {
        return FreeTtsSynthesizer.NAME;
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts(
                "American English, male, mechanical (FreeTTS)", "BSD-style", BYTES, FreeTtsSynthesizer.FRAME_RATE);
    }

    @Override
    public String version() {
        return KevinVoice.VERSION;
    }

    @Override
    public List<String> hardToPronounce(String text) {
        return MisreadWords.in(text);
    }

    @Override
    public Pronouncer pronouncer() {
        return new KevinPronouncer();
    }

    @Override
    public Voice open() throws VoiceException {
        return new KevinVoice(FreeTtsSynthesizer.load());
    }
}
