package org.breathcue.voice.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.voice.Delivery;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.FreeTtsLibrary;
import org.breathcue.voice.english.SentenceSplitter;
import org.breathcue.voice.english.Token;
import org.breathcue.voice.prosody.SpokenPhrase;

/**
 * Turns tokens into phrases of samples with FreeTTS: its lexicon and letter-to-sound rules find the phones of words without given
 * phonemes, regression trees their durations, a linear model the pitch, and recorded diphones are joined by residual-excited linear
 * prediction. Thread-safe; one utterance is
 * spoken at a time.
 *
 * <p>It runs the library's processors itself. {@code Voice.speak} would hand the sound to a thread and a player, print exceptions on the
 * standard error stream, and report success even so.
 */
final class FreeTtsSynthesizer {
    /** The name of the voice, in FreeTTS and in Breathcue. */
    static final String NAME = "kevin16";

    /** In frames per second. */
    static final int FRAME_RATE = 16000;

    /** The words a minute of the voice at speed 1. */
    static final int NATURAL_RATE = 150;

    /** The absolute value below which a sample is silence: above the noise of recorded silence, below the softest consonants. */
    private static final float AUDIBLE = 150 / 32768f;

    /** The frames before the first segment of a phrase that may sound: 5 ms. Earlier ones are only noise. */
    private static final int EARLY = FRAME_RATE * 5 / 1000;

    /** The frames after the last segment of a phrase that may sound, for the release of a consonant: 60 ms. */
    private static final int LATE = FRAME_RATE * 60 / 1000;

    private static final String SILENCE = "pau";

    private static final double SEMITONES = 12;

    private final Voice voice;

    /** The mean of the pitch and its deviation, in hertz, as the voice speaks by itself. */
    private final float pitch;

    private final float pitchRange;
    private final DiphoneInventory diphones;

    private FreeTtsSynthesizer(Voice voice, DiphoneInventory diphones) {
        this.voice = voice;
        this.pitch = voice.getPitch();
        this.pitchRange = voice.getPitchRange();
        this.diphones = diphones;
    }

    /** Loads lexicon and recordings, in about half a second the first time. */
    @SuppressWarnings("CatchingUnchecked") // The library throws Error and NullPointerException for missing resources.
    static FreeTtsSynthesizer load() throws VoiceException {
        synchronized (FreeTtsLibrary.LOCK) {
            FreeTtsLibrary.silence();
            try {
                for (Voice voice : new KevinVoiceDirectory().getVoices()) {
                    if (voice.getName().equals(NAME)) {
                        // Without a queue, the library would start a thread to play sound.
                        voice.setOutputQueue(new OutputQueue());
                        voice.allocate();
                        return new FreeTtsSynthesizer(voice, DiphoneInventory.load());
                    }
                }
                throw new VoiceException("FreeTTS has no voice `" + NAME + "`");
            } catch (IOException | RuntimeException | Error e) {
                if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                    throw fatal;
                }
                throw new VoiceException(
                        "the voice `" + NAME + "` cannot be loaded; is the FreeTTS jar complete? (" + e + ")", e);
            }
        }
    }

    /**
     * Speaks tokens.
     *
     * @param speed the factor of the articulation rate; 1 is that of the recordings
     * @return the phrases in order; none if nothing can be pronounced
     */
    List<SpokenPhrase> speak(List<Token> tokens, double speed, Delivery delivery) throws VoiceException {
        synchronized (FreeTtsLibrary.LOCK) {
            try {
                voice.setRate((float) (NATURAL_RATE * speed));
                voice.setPitch((float) (pitch * Math.pow(2, delivery.semitones() / SEMITONES)));
                voice.setPitchRange((float) (pitchRange * delivery.range()));
                List<SpokenPhrase> phrases = new ArrayList<>();
                for (List<Token> sentence : SentenceSplitter.sentences(tokens)) {
                    Utterance utterance = FreeTtsLibrary.utterance(voice, sentence, FreeTtsPhones::names);
                    process(utterance);
                    phrases.addAll(phrases(utterance));
                }
                return phrases;
            } catch (ProcessException | RuntimeException e) {
                throw new VoiceException("the voice `" + NAME + "` fails on " + tokens + " (" + e + ")", e);
            }
        }
    }

    private void process(Utterance utterance) throws ProcessException {
        for (Object processor : voice.getUtteranceProcessors()) {
            if (processor instanceof DiphoneUnitSelector) {
                diphones.bridge(utterance.getRelation("Segment"));
            }
            ((UtteranceProcessor) processor).processUtterance(utterance);
        }
    }

    private static List<SpokenPhrase> phrases(Utterance utterance) {
        List<SpokenPhrase> phrases = new ArrayList<>();
        if (!(utterance.getObject("target_lpcres") instanceof LPCResult result) || result.getNumberOfSamples() == 0) {
            return phrases;
        }
        float[] recording = samples(result.getWaveSamples());
        List<Item> segments = items(utterance.getRelation("Segment"));
        if (segments.isEmpty()) {
            return phrases;
        }
        List<Integer> words = words(utterance);
        // The library joins whole pitch periods, so the recording is a little longer than planned.
        double scale = recording.length / (double) end(segments.get(segments.size() - 1));
        int lastSounding = segments.size() - 1;
        while (lastSounding > 0 && isSilent(segments.get(lastSounding))) {
            lastSounding--;
        }
        int start = -1;
        int previousEnd = 0;
        for (int i = 0; i < segments.size(); i++) {
            int segmentEnd = (int) (end(segments.get(i)) * scale);
            boolean silent = isSilent(segments.get(i));
            if (!silent && start < 0) {
                start = previousEnd;
            }
            boolean ends = !silent && (i == lastSounding || isSilent(segments.get(i + 1)));
            if (ends) {
                boolean endsSentence = i == lastSounding;
                int phrase = endsSentence ? words.size() - 1 : Math.min(phrases.size(), words.size() - 1);
                phrases.add(cut(recording, start, segmentEnd, words.get(phrase), endsSentence));
                start = -1;
            }
            previousEnd = segmentEnd;
        }
        return phrases;
    }

    /** Returns the number of words of each phrase. */
    private static List<Integer> words(Utterance utterance) {
        List<Integer> words = new ArrayList<>();
        for (Item phrase : items(utterance.getRelation("Phrase"))) {
            int count = 0;
            for (Item word = phrase.getDaughter(); word != null; word = word.getNext()) {
                count++;
            }
            words.add(count);
        }
        return words;
    }

    private static SpokenPhrase cut(float[] recording, int start, int end, int words, boolean endsSentence) {
        int from = Math.max(0, start - EARLY);
        int to = Math.min(recording.length, end + LATE);
        return SpokenPhrase.cut(recording, FRAME_RATE, from, to, AUDIBLE, words, endsSentence);
    }

    private static boolean isSilent(Item segment) {
        return segment.toString().equals(SILENCE);
    }

    private static float end(Item segment) {
        return segment.getFeatures().getFloat("end");
    }

    private static float[] samples(byte[] bigEndian) {
        float[] samples = new float[bigEndian.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bigEndian[2 * i] << 8) | (bigEndian[2 * i + 1] & 0xFF)) / 32768f;
        }
        return samples;
    }

    private static List<Item> items(Relation relation) {
        List<Item> items = new ArrayList<>();
        for (Item item = relation.getHead(); item != null; item = item.getNext()) {
            items.add(item);
        }
        return items;
    }
}
