package org.breathcue.voice.english;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/**
 * Phonemes of single words out of the pronouncing dictionary of Carnegie Mellon University (CMUdict), in the edition that FreeTTS took over
 * from Flite; for words that it lacks, by the letter-to-sound rules of Flite. Loaded at the first word, in about a third of a second.
 * Thread-safe.
 */
public final class CmuDictionary {
    private @Nullable CMULexicon lexicon;

    /** Creates a dictionary that loads nothing yet. */
    public CmuDictionary() {}

    /**
     * Returns the phonemes of a word.
     *
     * @param word letters and apostrophes
     * @return phonemes in lower-case ARPAbet as Flite writes them; a stressed vowel ends in 1
     */
    public List<String> phones(String word) throws VoiceException {
        synchronized (FreeTtsLibrary.LOCK) {
            try {
                return List.of(loaded().getPhones(word.toLowerCase(Locale.ROOT).replace("'", ""), null));
            } catch (IOException | RuntimeException e) {
                throw new VoiceException("FreeTTS cannot pronounce \"" + word + "\" (" + e + ")", e);
            }
        }
    }

    private CMULexicon loaded() throws IOException {
        CMULexicon known = lexicon;
        if (known == null) {
            FreeTtsLibrary.silence();
            known = new CMULexicon();
            known.load();
            lexicon = known;
        }
        return known;
    }
}
