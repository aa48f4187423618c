package org.breathcue.voice.english;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/**
 * How FreeTTS sounds single words: from the dictionary of Carnegie Mellon University, or by its rules for words that do not stand there.
 * It loads when it is first asked, in about a third of a second. Usable from many threads.
 */
public final class CmuDictionary {
    private @Nullable CMULexicon lexicon;

    /** Loads nothing yet. */
    public CmuDictionary() {}

    /**
     * The sounds of a word.
     *
     * @param word letters and apostrophes
     * @return sounds in ARPAbet as CMU's Flite has it, in lower case; vowels that are stressed end in 1
     */
    public List<String> phones(String word) throws VoiceException {
        synchronized (FreeTts.LIBRARY) {
            try {
                return List.of(loaded().getPhones(word.toLowerCase(Locale.ROOT).replace("'", ""), null));
            } catch (IOException | RuntimeException e) {
                throw new VoiceException("FreeTTS cannot sound out \"" + word + "\" (" + e + ")", e);
            }
        }
    }

    private CMULexicon loaded() throws IOException {
        CMULexicon known = lexicon;
        if (known == null) {
            FreeTts.silence();
            known = new CMULexicon();
            known.load();
            lexicon = known;
        }
        return known;
    }
}
