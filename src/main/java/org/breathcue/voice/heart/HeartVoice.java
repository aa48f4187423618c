package org.breathcue.voice.heart;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.EnglishReader;
import org.breathcue.voice.english.SpeakableText;
import org.breathcue.voice.prosody.Delivery;
import org.breathcue.voice.prosody.SpokenPhrase;

/** Speaks clause by clause, so that every pause is where the words have one and as long as it is wanted. */
final class HeartVoice implements Voice {
    /** Words a minute of a page at speed 1, with its pauses. */
    private static final int NATURAL_RATE = 165;

    private static final Delivery DELIVERY = new Delivery(Vocoder.FRAME_RATE, NATURAL_RATE);

    /** Softer than that, below the loudest sample of a clause, is silence: the noise floor of the network lies lower. */
    private static final float AUDIBLE = 1 / 200f;

    private final EnglishReader reader;
    private final Phonemizer pronouncer;
    private final Map<Character, Long> ids;
    private final AcousticModel model;
    private final Vocoder vocoder;

    HeartVoice(
            EnglishReader reader,
            Phonemizer pronouncer,
            Map<Character, Long> ids,
            AcousticModel model,
            Vocoder vocoder) {
        this.reader = reader;
        this.pronouncer = pronouncer;
        this.ids = Map.copyOf(ids);
        this.model = model;
        this.vocoder = vocoder;
    }

    @Override
    public String name() {
        return HeartPack.NAME;
    }

    @Override
    public String version() {
        return HeartProvider.VERSION;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        Pronunciations.Said said = utterance.pronunciations().apply(utterance.text());
        String text = SpeakableText.of(said.text());
        float[] samples = text.isEmpty()
                ? new float[0]
                : DELIVERY.speak(
                        text,
                        utterance.wordsPerMinute(),
                        (words, speed) -> speech(words, said.phones(), (float) speed));
        if (samples.length == 0) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        return PcmClip.owning(Vocoder.FRAME_RATE, limited(samples));
    }

    /** Full scale is the most a clip may have; the network seldom comes near. */
    private static float[] limited(float[] samples) {
        float peak = peak(samples);
        if (peak > 1) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] /= peak;
            }
        }
        return samples;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private List<Spelled> spelled(String text, Map<String, List<Phone>> phones) throws VoiceException {
        List<Spelled> spelled = new ArrayList<>();
        for (Clause clause : reader.read(text)) {
            String letters = pronouncer.letters(clause, phones);
            if (!letters.isEmpty()) {
                spelled.addAll(parts(letters + clause.mark(), clause));
            }
        }
        return spelled;
    }

    /** A clause that is too long for the network, in parts of whole words where there are any. */
    private static List<Spelled> parts(String letters, Clause clause) {
        List<Spelled> parts = new ArrayList<>();
        String rest = letters;
        while (rest.length() > AcousticModel.MAX_PHONEMES) {
            int space = rest.lastIndexOf(' ', AcousticModel.MAX_PHONEMES);
            int end = space > 0 ? space : AcousticModel.MAX_PHONEMES;
            parts.add(new Spelled(rest.substring(0, end), 0, false));
            rest = rest.substring(end).strip();
        }
        parts.add(new Spelled(rest, clause.words(), clause.endsSentence()));
        return parts;
    }

    private Delivery.Speech speech(String text, Map<String, List<Phone>> phones, float speed) throws VoiceException {
        List<SpokenPhrase> phrases = new ArrayList<>();
        int words = 0;
        for (Spelled clause : spelled(text, phones)) {
            words += clause.words;
            float[] sound = sound(clause.letters, speed);
            float audible = peak(sound) * AUDIBLE;
            phrases.add(SpokenPhrase.cut(sound, Vocoder.FRAME_RATE, 0, sound.length, audible, clause.endsSentence));
        }
        return new Delivery.Speech(phrases, words);
    }

    private float[] sound(String letters, float speed) throws VoiceException {
        long[] phonemes = new long[letters.length() + 2];
        int count = 1;
        for (int i = 0; i < letters.length(); i++) {
            Long id = ids.get(letters.charAt(i));
            if (id != null) {
                phonemes[count++] = id;
            }
        }
        long[] input = Arrays.copyOf(phonemes, count + 1);
        try {
            return vocoder.sound(model.spectrum(input, speed), Arrays.hashCode(input));
        } catch (OrtException e) {
            throw new VoiceException("the voice `" + name() + "` fails (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    /** A clause, or a part of one, in letters. */
    private record Spelled(String letters, int words, boolean endsSentence) {}
}
