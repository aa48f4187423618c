package org.breathcue.voice.english;

import com.sun.speech.freetts.FreeTTSSpeakableImpl;
import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.Voice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.breathcue.pronounce.Phone;

/** What all users of FreeTTS share: its lock, its silence, and how tokens are handed to it. */
public final class FreeTtsLibrary {
    /** The lock that every user of the library must hold: it keeps dictionaries in static maps that are not thread-safe. */
    public static final Object LOCK = new Object();

    /** The feature of a token item that the library takes the phonemes of its word from; without it, it asks its lexicon. */
    private static final String PHONES = "phones";

    /** The feature of a token item that holds the {@link Token}. */
    private static final String TOKEN = "breathcue_token";

    /** The library's logger, held because loggers are garbage-collected together with their level. */
    private static final Logger LOGGER = Logger.getLogger("com.sun.speech.freetts");

    private FreeTtsLibrary() {}

    /** Keeps the library from writing to the standard error stream. */
    public static void silence() {
        LOGGER.setLevel(Level.OFF);
    }

    /**
     * Returns a sentence as an utterance of the library, before any of its processors has seen it. A token with given phonemes is one
     * word, whatever its letters are. The lock must be held.
     *
     * @param voice the library's voice whose processors will work on it
     * @param sentence at least one token
     * @param phoneNames gives the library's names of phonemes
     */
    public static Utterance utterance(Voice voice, List<Token> sentence, Function<List<Phone>, String[]> phoneNames) {
        List<com.sun.speech.freetts.Token> tokens = new ArrayList<>();
        for (Token token : sentence) {
            com.sun.speech.freetts.Token copy = new com.sun.speech.freetts.Token();
            copy.setWhitespace(token.continuesCompound() ? "" : token.separator());
            copy.setPrepunctuation(token.before());
            copy.setWord(token.text());
            copy.setPostpunctuation(token.after());
            tokens.add(copy);
        }
        Utterance utterance = new Utterance(voice, tokens);
        utterance.setSpeakable(new FreeTTSSpeakableImpl(""));
        utterance.setFirst(true);
        utterance.setLast(true);
        Iterator<Token> next = sentence.iterator();
        for (Item item = utterance.getRelation("Token").getHead(); item != null; item = item.getNext()) {
            Token token = next.next();
            item.getFeatures().setObject(TOKEN, token);
            if (token.hasPhonemes()) {
                item.getFeatures().setObject(PHONES, phoneNames.apply(token.phonemes()));
            }
        }
        return utterance;
    }

    /** Returns the token that an item of the "Token" relation was made of. */
    static Token token(Item item) {
        return (Token) item.getFeatures().getObject(TOKEN);
    }
}
