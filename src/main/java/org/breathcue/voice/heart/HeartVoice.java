package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.breathcue.pcm.PcmClip;
import org.breathcue.voice.Delivery;
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
 * The voice {@code heart}: an American woman, natural. Each sentence is synthesized whole, so that its pitch goes on across its commas, and
 * cut in the silence at these, so that pauses are as long as the speaking rate asks for.
 */
final class HeartVoice implements Voice {
    /** The version of the package and, after the slash, of what this package makes of it. */
    static final String VERSION = "hibari-" + HeartFiles.PACKAGE.version() + "/6";

    /** The words a minute of a page at speed 1, pauses included. */
    private static final int NATURAL_RATE = 200;

    private static final SpeakingRatePlanner PLANNER = new SpeakingRatePlanner(Spectrum.FRAME_RATE, NATURAL_RATE);

    /** The level below which a sample is silence, relative to the peak of its clause: above the noise floor of the network. */
    private static final float AUDIBLE = 1 / 200f;

    /** The greatest number of phonemes of one phrase, so that it fits into a run of the network with its marks. */
    private static final int LONGEST_PART = AcousticModel.MAX_PHONEMES - 10;

    /** About as many words are in a phrase of that length. */
    private static final int WORDS_OF_A_PART = 70;

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
        float[] samples = PLANNER.speak(
                tokens,
                utterance.wordsPerMinute(),
                utterance.delivery().articulation(),
                (words, speed) -> phrases(words, speed, utterance.delivery()));
        if (samples.length == 0) {
            throw new VoiceException("the voice `" + name() + "` cannot pronounce \"" + utterance.text()
                    + "\"; write it in English words");
        }
        return PcmClip.owning(Spectrum.FRAME_RATE, limited(samples));
    }

    /** Returns the samples scaled down to full scale if any is beyond it, which is rare. */
    private static float[] limited(float[] samples) {
        float peak = peak(samples, 0, samples.length);
        if (peak > 1) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] /= peak;
            }
        }
        return samples;
    }

    private static float peak(float[] samples, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    private List<SpokenPhrase> phrases(List<Token> tokens, double speed, Delivery delivery) throws VoiceException {
        List<SpokenPhrase> spoken = new ArrayList<>();
        for (List<Phrase> sentence : sentences(tokens)) {
            SpelledSentence spelled = SpelledSentence.of(sentence, ids);
            spoken.addAll(cut(sentence, spelled, articulation(sentence, spelled, speed, delivery)));
        }
        return spoken;
    }

    /** Returns the phrases of each sentence; a sentence that is too long for one run of the network is parted between phrases. */
    List<List<Phrase>> sentences(List<Token> tokens) throws VoiceException {
        List<List<Phrase>> sentences = new ArrayList<>();
        List<Phrase> sentence = new ArrayList<>();
        int length = 0;
        for (Clause clause : frontEnd.clauses(tokens)) {
            for (Phrase phrase : parts(clause)) {
                if (!sentence.isEmpty() && length + SpelledSentence.length(phrase) > AcousticModel.MAX_PHONEMES) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                    length = 0;
                }
                sentence.add(phrase);
                length += SpelledSentence.length(phrase);
            }
            if (clause.endsSentence() && !sentence.isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
                length = 0;
            }
        }
        return sentences;
    }

    /** Returns a clause in parts that are short enough for the network, cut at spaces where there are any; none if it is not spoken. */
    private List<Phrase> parts(Clause clause) throws VoiceException {
        List<Phrase> parts = new ArrayList<>();
        String rest = phonemizer.phonemes(clause);
        while (rest.length() > LONGEST_PART) {
            int space = rest.lastIndexOf(' ', LONGEST_PART);
            int end = space > 0 ? space : LONGEST_PART;
            parts.add(new Phrase(rest.substring(0, end), ',', WORDS_OF_A_PART, false));
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            int words = Math.max(1, clause.wordCount() - parts.size() * WORDS_OF_A_PART);
            parts.add(new Phrase(rest, clause.mark(), words, clause.endsSentence()));
        }
        return parts;
    }

    /** Returns what the network makes of a sentence, with its intonation. */
    Articulation articulation(List<Phrase> sentence, SpelledSentence spelled, double speed, Delivery delivery)
            throws VoiceException {
        try {
            Articulation articulation = model.articulation(spelled.numbers(), (float) speed);
            intone(sentence, spelled, articulation, delivery);
            return articulation;
        } catch (OnnxException e) {
            throw new VoiceException("the voice `" + name() + "` fails (" + e.getMessage() + ")", e);
        }
    }

    /** Makes the sound of a sentence, and cuts it where its phrases meet. */
    private List<SpokenPhrase> cut(List<Phrase> sentence, SpelledSentence spelled, Articulation articulation) {
        float[] sound = vocoder.sound(articulation.spectrum(), Arrays.hashCode(spelled.numbers()));
        List<SpokenPhrase> spoken = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Phrase phrase = sentence.get(i);
            int to = i == sentence.size() - 1 ? sound.length : pause(sound, spelled, articulation, i);
            float audible = peak(sound, from, to) * AUDIBLE;
            spoken.add(SpokenPhrase.cut(
                    sound, Spectrum.FRAME_RATE, from, to, audible, phrase.words(), phrase.endsSentence()));
            from = to;
        }
        return spoken;
    }

    private static void intone(
            List<Phrase> phrases, SpelledSentence spelled, Articulation articulation, Delivery delivery) {
        Intonation intonation = new Intonation(articulation.spectrum());
        for (int i = 0; i < phrases.size(); i++) {
            SpelledSentence.Place place = spelled.places().get(i);
            int from = articulation.start(place.first());
            int to = articulation.start(place.end());
            if (!phrases.get(i).endsSentence()) {
                intonation.goOn(from, to);
            } else if (phrases.get(i).mark() == '.') {
                intonation.end(from, to);
            }
        }
        intonation.move(delivery.semitones(), delivery.range());
    }

    /** Returns the sample in the middle of the silence after a phrase. */
    private static int pause(float[] sound, SpelledSentence spelled, Articulation articulation, int phrase) {
        SpelledSentence.Place place = spelled.places().get(phrase);
        int next = spelled.places().get(phrase + 1).first();
        // A silence is often counted as part of the phonemes beside it.
        return Silence.middle(
                sound,
                Spectrum.HOP * articulation.start(place.end() - 1),
                Spectrum.HOP * articulation.start(place.end()),
                Spectrum.HOP * articulation.start(next),
                Spectrum.HOP * articulation.start(next + 1));
    }

    @Override
    public void close() {
        letters.close();
        model.close();
    }
}
