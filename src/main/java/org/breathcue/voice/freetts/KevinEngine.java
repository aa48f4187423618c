package org.breathcue.voice.freetts;

import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.diphone.DiphoneUnitSelector;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breathcue.pronounce.Phone;
import org.breathcue.voice.VoiceException;
import org.breathcue.voice.english.FreeTts;
import org.breathcue.voice.prosody.Delivery;
import org.breathcue.voice.prosody.SpokenPhrase;

/**
 * FreeTTS, as far as this package uses it: text to phrases of samples. For one thread at a time.
 *
 * <p>It runs the library's processors itself. {@code Voice.speak} would hand the sound to a thread and a player, print
 * exceptions on the standard error stream and report success all the same.
 */
final class KevinEngine {
    /** Frames in a second of all phrases. */
    static final int FRAME_RATE = 16000;

    /** Words a minute of the recordings. */
    static final int NATURAL_RATE = 150;

    /** Above the noise the recorded silence of the voice has, below the softest sounds it begins or ends a word with. */
    private static final float AUDIBLE = 150 / 32768f;

    /** The first sound may come a little before the segment it belongs to; further back there is only noise. */
    private static final int EARLY = FRAME_RATE * 5 / 1000;

    /** The release of a last consonant lies after its segment. */
    private static final int LATE = FRAME_RATE * 60 / 1000;

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
        synchronized (FreeTts.LIBRARY) {
            FreeTts.silence();
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
     * @param phones how some of its words sound
     * @param speed 1 is the pace of the recordings
     * @return the phrases in order; none if nothing in the text can be pronounced
     */
    Delivery.Speech speak(String text, Map<String, List<Phone>> phones, double speed) throws VoiceException {
        synchronized (FreeTts.LIBRARY) {
            TemporaryWords addenda = TemporaryWords.to(voice.getLexicon(), phones);
            try {
                voice.setRate((float) (NATURAL_RATE * speed));
                List<SpokenPhrase> phrases = new ArrayList<>();
                int words = 0;
                for (List<Token> sentence : FreeTts.sentences(voice.getTokenizer(), text)) {
                    Utterance utterance = new Utterance(voice, sentence);
                    utterance.setSpeakable(new FreeTTSSpeakableImpl(text));
                    utterance.setFirst(true);
                    utterance.setLast(true);
                    process(utterance);
                    words += count(utterance.getRelation("Word"));
                    phrases.addAll(phrases(utterance));
                }
                return new Delivery.Speech(phrases, words);
            } catch (ProcessException | RuntimeException e) {
                throw new VoiceException(
                        "the voice `" + KevinProvider.NAME + "` fails on \"" + text + "\" (" + e + ")", e);
            } finally {
                addenda.remove();
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
        // Pitch periods are whole, so the recording is a little longer than planned.
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
                phrases.add(cut(recording, start, segmentEnd, i == lastSounding));
                start = -1;
            }
            previousEnd = segmentEnd;
        }
        return phrases;
    }

    private static SpokenPhrase cut(float[] recording, int start, int end, boolean endsSentence) {
        int from = Math.max(0, start - EARLY);
        int to = Math.min(recording.length, end + LATE);
        return SpokenPhrase.cut(recording, FRAME_RATE, from, to, AUDIBLE, endsSentence);
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
}
