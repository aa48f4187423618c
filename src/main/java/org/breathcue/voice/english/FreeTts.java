package org.breathcue.voice.english;

import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What everything that uses FreeTTS has in common. */
public final class FreeTts {
    /** To be held by whoever uses it: the library keeps dictionaries in static maps without locks. */
    public static final Object LIBRARY = new Object();

    /** Longer sentences are spoken in parts, as the library itself does: its time grows with the square of their length. */
    private static final int MAX_LETTERS = 300;

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("com.sun.speech.freetts");

    private FreeTts() {}

    /** Keeps the library from writing to the standard error stream. */
    public static void silence() {
        LOG.setLevel(Level.OFF);
    }

    /**
     * The words of a text, with their marks, sentence by sentence.
     *
     * @param tokenizer of the library; the lock must be held
     */
    public static List<List<Token>> sentences(Tokenizer tokenizer, String text) {
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
}
