package org.breathcue.voice.freetts;

import java.util.List;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.VoiceFacts;
import org.breathcue.voice.VoiceProvider;
import org.breathcue.voice.english.MisreadWords;

/** The voice {@code kevin16} of FreeTTS: small, mechanical, English, always there. */
public final class KevinProvider implements VoiceProvider {
    static final String NAME = "kevin16";

    /** Of the recordings and the dictionary, inside the library. */
    private static final long BYTES = 9_300_000;

    /** The engine's version, and after the slash what this package makes of it. */
    static final String VERSION = "freetts-1.2.2/2";

    /** For {@link java.util.ServiceLoader}. */
    public KevinProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public VoiceFacts facts() {
        return new VoiceFacts(
                "American English, male, mechanical (FreeTTS)", "BSD-style", BYTES, KevinEngine.FRAME_RATE);
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<String> hardToPronounce(String text) {
        return MisreadWords.in(text);
    }

    @Override
    public Voice open() throws VoiceException {
        return new KevinVoice(KevinEngine.load());
    }
}
