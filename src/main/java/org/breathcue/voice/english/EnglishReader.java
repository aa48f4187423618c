package org.breathcue.voice.english;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.PartOfSpeechImpl;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.cart.CARTImpl;
import com.sun.speech.freetts.cart.Phraser;
import com.sun.speech.freetts.en.PartOfSpeechTagger;
import com.sun.speech.freetts.en.us.CMULexicon;
import com.sun.speech.freetts.en.us.CMUVoice;
import com.sun.speech.freetts.en.us.FeatureProcessors;
import com.sun.speech.freetts.en.us.PrefixFSM;
import com.sun.speech.freetts.en.us.SuffixFSM;
import com.sun.speech.freetts.en.us.TokenToWords;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/** Finds the words to speak in a text, and where to pause: FreeTTS without a voice. Usable from many threads. */
public final class EnglishReader {
    /** The strongest first. */
    private static final char[] MARKS = {'?', '!', '.', ':', ';', ','};

    private final Front front;

    private EnglishReader(Front front) {
        this.front = front;
    }

    /** Loads what is needed; takes some 60 ms. */
    public static EnglishReader load() throws VoiceException {
        synchronized (FreeTts.LIBRARY) {
            FreeTts.silence();
            try {
                Front front = new Front();
                // Without a queue of ours it would start a thread for its sound.
                front.setOutputQueue(new OutputQueue());
                front.allocate();
                return new EnglishReader(front);
            } catch (RuntimeException | Error e) {
                if (e instanceof VirtualMachineError fatal) {
                    throw fatal;
                }
                throw new VoiceException("English cannot be read; is the FreeTTS jar complete? (" + e + ")", e);
            }
        }
    }

    /**
     * Reads a text.
     *
     * @param text as {@link SpeakableText} leaves it
     * @return its clauses in order; empty if there is nothing to speak
     */
    public List<Clause> read(String text) throws VoiceException {
        List<Clause> clauses = new ArrayList<>();
        synchronized (FreeTts.LIBRARY) {
            try {
                for (List<Token> sentence : FreeTts.sentences(front.getTokenizer(), text)) {
                    Utterance utterance = new Utterance(front, sentence);
                    utterance.setSpeakable(new FreeTTSSpeakableImpl(text));
                    utterance.setFirst(true);
                    utterance.setLast(true);
                    for (UtteranceProcessor processor : front.processors) {
                        processor.processUtterance(utterance);
                    }
                    clauses.addAll(clauses(utterance));
                }
            } catch (ProcessException | RuntimeException e) {
                throw new VoiceException("\"" + text + "\" cannot be read (" + e + ")", e);
            }
        }
        return clauses;
    }

    private static List<Clause> clauses(Utterance utterance) {
        List<Clause> clauses = new ArrayList<>();
        for (Item phrase = utterance.getRelation("Phrase").getHead(); phrase != null; phrase = phrase.getNext()) {
            List<Clause.Token> tokens = new ArrayList<>();
            List<String> words = new ArrayList<>();
            @Nullable Item current = null;
            for (Item word = phrase.getDaughter(); word != null; word = word.getNext()) {
                Item token = word.getItemAs("Token").getParent();
                if (current != null && !token.equalsShared(current)) {
                    add(tokens, current, words);
                }
                current = token;
                // A colon between digits is a word to the library.
                if (word.toString().chars().anyMatch(Character::isLetter)) {
                    words.add(word.toString());
                }
            }
            if (current != null) {
                add(tokens, current, words);
            }
            if (!tokens.isEmpty()) {
                boolean last = phrase.getNext() == null;
                clauses.add(new Clause(tokens, mark(Objects.requireNonNull(current), last), last));
            }
        }
        return clauses;
    }

    private static void add(List<Clause.Token> tokens, Item token, List<String> words) {
        if (!words.isEmpty()) {
            tokens.add(new Clause.Token(token.getFeatures().getString("name"), words));
            words.clear();
        }
    }

    /** The mark that shapes the melody before it: the strongest of those that follow the last word. */
    private static char mark(Item token, boolean last) {
        String after =
                token.getFeatures().isPresent("punc") ? token.getFeatures().getString("punc") : "";
        for (char mark : MARKS) {
            if (after.indexOf(mark) >= 0) {
                return mark;
            }
        }
        return last ? '.' : ',';
    }

    /** The first of the library's processors alone, which need neither recordings nor a dictionary. */
    private static final class Front extends CMUVoice {
        private final List<UtteranceProcessor> processors = new ArrayList<>();

        Front() {
            super("reader", Gender.NEUTRAL, Age.NEUTRAL, "", Locale.US, "", "", new NoLexicon());
        }

        @Override
        protected void loader() throws IOException {
            addFeatureProcessor(
                    "gpos",
                    new FeatureProcessors.Gpos(new PartOfSpeechImpl(resource("part_of_speech.txt"), "content")));
            processors.add(new TokenToWords(
                    new CARTImpl(resource("nums_cart.txt")),
                    new PrefixFSM(resource("prefix_fsm.txt")),
                    new SuffixFSM(resource("suffix_fsm.txt"))));
            processors.add(new PartOfSpeechTagger());
            processors.add(new Phraser(new CARTImpl(resource("phrasing_cart.txt"))));
        }

        private static URL resource(String name) {
            return Objects.requireNonNull(CMUVoice.class.getResource(name), name);
        }

        @Override
        protected @Nullable UtteranceProcessor getAudioOutput() {
            return null;
        }
    }

    /** Not asked: none of those processors looks at how words sound. */
    private static final class NoLexicon extends CMULexicon {
        @Override
        public boolean isLoaded() {
            return true;
        }
    }
}
