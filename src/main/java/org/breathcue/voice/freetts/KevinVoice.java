package org.breathcue.voice.freetts;

import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.SpeakableText;
import org.breathcue.voice.prosody.Delivery;

/** FreeTTS' own voice, at the rate that is asked for. */
final class KevinVoice implements Voice {
    private static final Delivery DELIVERY = new Delivery(KevinEngine.FRAME_RATE, KevinEngine.NATURAL_RATE);

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
        Pronunciations.Said said = utterance.pronunciations().apply(utterance.text());
        String text = SpeakableText.of(said.text());
        float[] samples = text.isEmpty()
                ? new float[0]
                : DELIVERY.speak(
                        text, utterance.wordsPerMinute(), (words, speed) -> engine.speak(words, said.phones(), speed));
        if (samples.length == 0) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        return PcmClip.owning(KevinEngine.FRAME_RATE, samples);
    }
}
