package org.breathcue.voice.english;

import com.sun.speech.freetts.Age;
import com.sun.speech.freetts.Gender;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.PartOfSpeechImpl;
import com.sun.speech.freetts.ProcessException;
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
import java.util.regex.Pattern;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/**
 * Turns tokens into clauses of spoken words: numbers and abbreviations are written out, and pauses are found. It runs the text processors
 * of FreeTTS without any voice. Thread-safe.
 */
public final class EnglishFrontEnd {
    /** Marks at the end of a clause, the strongest first. */
    private static final char[] MARKS = {'?', '!', '.', ':', ';', ','};

    private final Front front;

    private EnglishFrontEnd(Front front) {
        this.front = front;
    }

    /** Loads the tables of FreeTTS, in about 60 ms. */
    public static EnglishFrontEnd load() throws VoiceException {
        synchronized (FreeTtsLibrary.LOCK) {
            FreeTtsLibrary.silence();
            try {
                Front front = new Front();
                // Without a queue, the library would start a thread to play sound.
                front.setOutputQueue(new OutputQueue());
                front.allocate();
                return new EnglishFrontEnd(front);
            } catch (RuntimeException | Error e) {
                if (e instanceof VirtualMachineError fatal) {
                    throw fatal;
                }
                throw new VoiceException("FreeTTS cannot be loaded; is its jar complete? (" + e + ")", e);
            }
        }
    }

    /**
     * Returns the clauses of a text.
     *
     * @param tokens as {@link Tokenizer} returns them
     * @return the clauses in order; empty if there is nothing to speak
     */
    public List<Clause> clauses(List<Token> tokens) throws VoiceException {
        List<Clause> clauses = new ArrayList<>();
        synchronized (FreeTtsLibrary.LOCK) {
            try {
                for (List<Token> sentence : SentenceSplitter.sentences(tokens)) {
                    // These processors keep the word of a token that has phonemes, but never look at them.
                    Utterance utterance = FreeTtsLibrary.utterance(front, sentence, phonemes -> new String[0]);
                    for (UtteranceProcessor processor : front.processors) {
                        processor.processUtterance(utterance);
                    }
                    clauses.addAll(clauses(utterance));
                }
            } catch (ProcessException | RuntimeException e) {
                throw new VoiceException("FreeTTS cannot read " + tokens + " (" + e + ")", e);
            }
        }
        return clauses;
    }

    private static List<Clause> clauses(Utterance utterance) {
        List<Clause> clauses = new ArrayList<>();
        for (Item phrase = utterance.getRelation("Phrase").getHead(); phrase != null; phrase = phrase.getNext()) {
            List<SpokenToken> tokens = spokenTokens(phrase);
            List<Clause.Token> joined = joined(tokens);
            if (!joined.isEmpty()) {
                boolean last = phrase.getNext() == null;
                clauses.add(new Clause(joined, mark(tokens.get(tokens.size() - 1).item, last), last));
            }
        }
        return clauses;
    }

    /** Returns the tokens of a phrase and the words that the library made of them. */
    private static List<SpokenToken> spokenTokens(Item phrase) {
        List<SpokenToken> tokens = new ArrayList<>();
        @Nullable Item current = null;
        for (Item word = phrase.getDaughter(); word != null; word = word.getNext()) {
            Item item = word.getItemAs("Token").getParent();
            if (current == null || !item.equalsShared(current)) {
                tokens.add(new SpokenToken(item, FreeTtsLibrary.token(item), new ArrayList<>()));
            }
            current = item;
            SpokenToken token = tokens.get(tokens.size() - 1);
            if (token.token.hasPhonemes()) {
                token.words.add(new Clause.Word(token.token.text(), token.token.phonemes()));
            } else if (word.toString().chars().anyMatch(Character::isLetter)) {
                // Signs such as the colon between digits are words to the library.
                token.words.add(new Clause.Word(word.toString()));
            }
        }
        return tokens;
    }
    /** Returns the tokens that have words, with the parts of compounds put together. */
    private static List<Clause.Token> joined(List<SpokenToken> tokens) {
        List<Clause.Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            SpokenToken token = tokens.get(i);
            if (token.words.isEmpty()) {
                continue;
            }
            boolean continues = token.token.continuesCompound() && !joined.isEmpty();
            boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).token.continuesCompound();
            Clause.Token part = continues || opens ? token.asWritten() : token.asSpoken();
            if (continues) {
                Clause.Token start = joined.remove(joined.size() - 1);
                List<Clause.Word> words = new ArrayList<>(start.words());
                words.addAll(part.words());
                joined.add(new Clause.Token(start.text() + Token.HYPHEN + part.text(), words));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Returns the mark that shapes the intonation before it: the strongest of those after the last token. */
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

    /**
     * A token of a phrase.
     *
     * @param item of the library
     * @param words as the library speaks them; it fills the list
     */
    private record SpokenToken(Item item, Token token, List<Clause.Word> words) {
        private static final Pattern LETTERS = Pattern.compile("[A-Za-z']+");

        Clause.Token asSpoken() {
            return new Clause.Token(token.text(), words);
        }

        /** The same, but a word that the library would spell or write out keeps its letters, if it has no other characters. */
        Clause.Token asWritten() {
            boolean whole =
                    token.hasPhonemes() || !LETTERS.matcher(token.text()).matches();
            return whole ? asSpoken() : new Clause.Token(token.text(), List.of(new Clause.Word(token.text())));
        }
    }

    /** A voice with only the text processors of the library, which need neither recordings nor a lexicon. */
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

    /** An empty lexicon: none of those processors looks up phonemes. */
    private static final class NoLexicon extends CMULexicon {
        @Override
        public boolean isLoaded() {
            return true;
        }
    }
}
