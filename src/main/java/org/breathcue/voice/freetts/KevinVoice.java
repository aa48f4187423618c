package org.breathcue.voice.freetts;

import java.util.List;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;

/**
 * Speaks near the natural pace of the recordings, and reaches a slow rate by its pauses: stretched vowels sound drowsy,
 * pauses sound calm.
 */
final class KevinVoice implements Voice {
    private static final int NATURAL = 150;
    private static final int SLOWEST = 60;
    private static final int FASTEST = 300;

    private final KevinEngine engine;

    KevinVoice(KevinEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return KevinProvider.NAME;
    }

    @Override
    public String version() {
        return KevinProvider.VERSION;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        String text = SpeakableText.of(utterance.text());
        int rate = Math.max(SLOWEST, Math.min(FASTEST, utterance.wordsPerMinute()));
        KevinEngine.Speech speech =
                text.isEmpty() ? new KevinEngine.Speech(List.of(), 0) : engine.speak(text, articulation(rate));
        if (speech.phrases().isEmpty()) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        long target = 60L * KevinEngine.FRAME_RATE * speech.words() / rate;
        return PcmClip.owning(KevinEngine.FRAME_RATE, Pauses.join(speech.phrases(), target));
    }

    /** Below the natural rate, half of the way by speaking slower, the rest by pauses. */
    private static float articulation(int rate) {
        return rate >= NATURAL ? rate : (float) (NATURAL * Math.sqrt((double) rate / NATURAL));
    }
}
