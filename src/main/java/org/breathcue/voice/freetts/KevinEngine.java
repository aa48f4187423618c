package org.breathcue.voice.freetts;

import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Tokenizer;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.breathcue.voice.VoiceException;

/**
 * FreeTTS, as far as this package uses it: text to phrases of samples. For one thread at a time.
 *
 * <p>It runs the library's processors itself. {@code Voice.speak} would hand the sound to a thread and a player, print
 * exceptions on the standard error stream and report success all the same.
 */
final class KevinEngine {
    /** Frames in a second of all phrases. */
    static final int FRAME_RATE = 16000;

    /** Longer sentences are spoken in parts, as the library itself does: its time grows with the square of their length. */
    private static final int MAX_LETTERS = 300;

    /** The library keeps dictionaries in static maps without locks. */
    private static final Object LIBRARY = new Object();

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("com.sun.speech.freetts");

    private static final String SILENCE = "pau";

    private final Voice voice;
    private final Diphones diphones;

    private KevinEngine(Voice voice, Diphones diphones) {
        this.voice = voice;
        this.diphones = diphones;
    }

    /** Loads dictionary and voice; takes about half a second the first time. */
    @SuppressWarnings("CatchingUnchecked") // The library throws Error and NullPointerException for missing resources.
    static KevinEngine load() throws VoiceException {
        synchronized (LIBRARY) {
            LIBRARY_LOG.setLevel(Level.OFF);
            try {
                for (Voice voice : new KevinVoiceDirectory().getVoices()) {
                    if (voice.getName().equals(KevinProvider.NAME)) {
                        // Without a queue of ours it would start a thread for its sound.
                        voice.setOutputQueue(new OutputQueue());
                        voice.allocate();
                        return new KevinEngine(voice, Diphones.load());
                    }
                }
                throw new VoiceException("FreeTTS has no voice `" + KevinProvider.NAME + "`");
            } catch (IOException | RuntimeException | Error e) {
                if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                    throw fatal;
                }
                throw new VoiceException(
                        "the voice `" + KevinProvider.NAME + "` cannot be loaded; is the FreeTTS jar complete? (" + e
                                + ")",
                        e);
            }
        }
    }

    /**
     * Speaks plain ASCII text.
     *
     * @param rate the library's own measure; 150 is the natural pace of the recordings
     * @return the phrases in order; none if nothing in the text can be pronounced
     */
    Speech speak(String text, float rate) throws VoiceException {
        synchronized (LIBRARY) {
            try {
                voice.setRate(rate);
                List<Phrase> phrases = new ArrayList<>();
                int words = 0;
                for (List<Token> sentence : sentences(text)) {
                    Utterance utterance = new Utterance(voice, sentence);
                    utterance.setSpeakable(new FreeTTSSpeakableImpl(text));
                    utterance.setFirst(true);
                    utterance.setLast(true);
                    process(utterance);
                    words += count(utterance.getRelation("Word"));
                    phrases.addAll(phrases(utterance));
                }
                return new Speech(List.copyOf(phrases), words);
            } catch (ProcessException | RuntimeException e) {
                throw new VoiceException(
                        "the voice `" + KevinProvider.NAME + "` fails on \"" + text + "\" (" + e + ")", e);
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

    private List<List<Token>> sentences(String text) {
        Tokenizer tokenizer = voice.getTokenizer();
        tokenizer.setInputText(text);
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        int letters = 0;
        boolean afterWord = false;
        while (tokenizer.hasMoreTokens()) {
            Token token = tokenizer.getNextToken();
            boolean word = !token.getWord().isEmpty();
            letters += token.getWord().length();
            // isBreak() fails next to a token without a word.
            if (letters > MAX_LETTERS || (word && afterWord && tokenizer.isBreak())) {
                letters = token.getWord().length();
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
            if (word) {
                sentence.add(token);
            }
            afterWord = word;
        }
        sentences.add(sentence);
        sentences.removeIf(List::isEmpty);
        return sentences;
    }

    private static List<Phrase> phrases(Utterance utterance) {
        List<Phrase> phrases = new ArrayList<>();
        if (!(utterance.getObject("target_lpcres") instanceof LPCResult result) || result.getNumberOfSamples() == 0) {
            return phrases;
        }
        float[] recording = samples(result.getWaveSamples());
        List<Item> segments = items(utterance.getRelation("Segment"));
        if (segments.isEmpty()) {
            return phrases;
        }
        // Pitch periods are whole, so the recording is a little longer than planned.
        double scale = recording.length / (double) end(segments.get(segments.size() - 1));
        int start = -1;
        int previousEnd = 0;
        for (Item segment : segments) {
            boolean silent = segment.toString().equals(SILENCE);
            if (silent && start >= 0) {
                phrases.add(Phrase.cut(recording, start, previousEnd));
                start = -1;
            } else if (!silent && start < 0) {
                start = previousEnd;
            }
            previousEnd = (int) (end(segment) * scale);
        }
        if (start >= 0) {
            phrases.add(Phrase.cut(recording, start, previousEnd));
        }
        if (!phrases.isEmpty()) {
            int last = phrases.size() - 1;
            phrases.set(last, phrases.get(last).endingSentence());
        }
        return phrases;
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

    private static int count(Relation relation) {
        return items(relation).size();
    }

    private static List<Item> items(Relation relation) {
        List<Item> items = new ArrayList<>();
        for (Item item = relation.getHead(); item != null; item = item.getNext()) {
            items.add(item);
        }
        return items;
    }

    /**
     * What was spoken.
     *
     * @param words how many, numbers written out
     */
    record Speech(List<Phrase> phrases, int words) {}
}
