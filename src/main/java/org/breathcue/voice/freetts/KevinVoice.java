package org.breathcue.voice.freetts;

import java.util.List;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;
import org.breathcue.voice.prosody.SpeakingRatePlanner;

/** The voice {@code kevin16}: an American man, mechanical. */
final class KevinVoice implements Voice {
    /** The version of FreeTTS and, after the slash, of what this package makes of it. */
    static final String VERSION = "freetts-1.2.2/7";

    /** The words a minute of a page at speed 1, pauses included. */
    private static final int NATURAL_RATE = 165;

    private static final SpeakingRatePlanner PLANNER =
            new SpeakingRatePlanner(FreeTtsSynthesizer.FRAME_RATE, NATURAL_RATE);

    private final FreeTtsSynthesizer synthesizer;

    KevinVoice(FreeTtsSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    @Override
    public String name() {
        return FreeTtsSynthesizer.NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        List<Token> tokens = KnownTerms.withSounds(Tokenizer.tokens(utterance.text(), utterance.pronunciations()));
        float[] samples = PLANNER.speak(
                tokens,
                utterance.wordsPerMinute(),
                utterance.delivery().articulation(),
                (words, speed) -> synthesizer.speak(words, speed, utterance.delivery()));
        if (samples.length == 0) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        return PcmClip.owning(FreeTtsSynthesizer.FRAME_RATE, samples);
    }
}
