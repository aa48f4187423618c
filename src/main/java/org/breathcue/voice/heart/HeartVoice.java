package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Utterance;
import org.breathcue.voice.Voice;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.Clause;
import org.breathcue.voice.english.EnglishFrontEnd;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.english.Tokenizer;
import org.breathcue.voice.onnx.OnnxException;
import org.breathcue.voice.prosody.SpeakingRatePlanner;
import org.breathcue.voice.prosody.SpokenPhrase;

/**
 * The voice {@code heart}: an American woman, natural. Each clause is synthesized on its own, so that pauses are only where the text has
 * them and as long as the speaking rate asks for.
 */
final class HeartVoice implements Voice {
    /** The version of the package and, after the slash, of what this package makes of it. */
    static final String VERSION = "hibari-" + HeartFiles.PACKAGE.version() + "/3";

    /** The words a minute of a page at speed 1, pauses included. */
    private static final int NATURAL_RATE = 165;

    private static final SpeakingRatePlanner PLANNER = new SpeakingRatePlanner(Spectrum.FRAME_RATE, NATURAL_RATE);

    /** The level below which a sample is silence, relative to the peak of its clause: above the noise floor of the network. */
    private static final float AUDIBLE = 1 / 200f;

    private final EnglishFrontEnd frontEnd;
    private final Phonemizer phonemizer;
    private final InstalledLetters letters;
    private final Map<Character, Long> ids;
    private final AcousticModel model;
    private final Vocoder vocoder;

    HeartVoice(
            EnglishFrontEnd frontEnd,
            Phonemizer phonemizer,
            InstalledLetters letters,
            Map<Character, Long> ids,
            AcousticModel model,
            Vocoder vocoder) {
        this.frontEnd = frontEnd;
        this.phonemizer = phonemizer;
        this.letters = letters;
        this.ids = Map.copyOf(ids);
        this.model = model;
        this.vocoder = vocoder;
    }

    @Override
    public String name() {
        return HeartFiles.NAME;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public PcmClip speak(Utterance utterance) throws VoiceException {
        List<Token> tokens = Tokenizer.tokens(utterance.text(), utterance.pronunciations());
        float[] samples = PLANNER.speak(tokens, utterance.wordsPerMinute(), this::speech);
        if (samples.length == 0) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        return PcmClip.owning(Spectrum.FRAME_RATE, limited(samples));
    }

    /** Returns the samples scaled down to full scale if any is beyond it, which is rare. */
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

    private SpeakingRatePlanner.Speech speech(List<Token> tokens, double speed) throws VoiceException {
        List<SpokenPhrase> phrases = new ArrayList<>();
        int words = 0;
        for (Clause clause : frontEnd.clauses(tokens)) {
            String phonemes = phonemizer.phonemes(clause);
            if (phonemes.isEmpty()) {
                continue;
            }
            List<String> parts = parts(phonemes + clause.mark());
            for (int i = 0; i < parts.size(); i++) {
                float[] sound = sound(parts.get(i), (float) speed);
                boolean endsSentence = clause.endsSentence() && i == parts.size() - 1;
                phrases.add(SpokenPhrase.cut(
                        sound, Spectrum.FRAME_RATE, 0, sound.length, peak(sound) * AUDIBLE, endsSentence));
            }
            words += clause.wordCount();
        }
        return new SpeakingRatePlanner.Speech(phrases, words);
    }

    /** Returns the phonemes of a clause in parts that are short enough for the network, cut at spaces where there are any. */
    private static List<String> parts(String phonemes) {
        List<String> parts = new ArrayList<>();
        String rest = phonemes;
        while (rest.length() > AcousticModel.MAX_PHONEMES) {
            int space = rest.lastIndexOf(' ', AcousticModel.MAX_PHONEMES);
            int end = space > 0 ? space : AcousticModel.MAX_PHONEMES;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts;
    }

    /** Returns the samples of phonemes, which are letters of the {@link PhonemeAlphabet}, spaces and punctuation. */
    private float[] sound(String phonemes, float speed) throws VoiceException {
        long[] numbers = new long[phonemes.length() + 2];
        int count = 1;
        for (int i = 0; i < phonemes.length(); i++) {
            Long id = ids.get(phonemes.charAt(i));
            if (id != null) {
                numbers[count++] = id;
            }
        }
        long[] input = Arrays.copyOf(numbers, count + 1);
        try {
            return vocoder.sound(model.spectrum(input, speed), Arrays.hashCode(input));
        } catch (OnnxException e) {
            throw new VoiceException("the voice `" + name() + "` fails (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        letters.close();
        model.close();
    }
}
