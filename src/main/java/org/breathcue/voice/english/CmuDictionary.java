package org.breathcue.voice.english;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.pronounce.Phone;
import org.breathcue.pronounce.Phoneme;
import org.breathcue.voice.VoiceException;
import org.jspecify.annotations.Nullable;

/**
 * Phonemes of single words out of the pronouncing dictionary of Carnegie Mellon University (CMUdict), in the edition that FreeTTS took over
 * from Flite; for words that it lacks, by the letter-to-sound rules of Flite. Loaded at the first word, in about a third of a second.
 * Thread-safe.
 */
public final class CmuDictionary {
    private static final Map<String, Phoneme> ARPABET = Stream.of(Phoneme.values())
            .collect(Collectors.toUnmodifiableMap(
                    phoneme -> phoneme.name().toLowerCase(Locale.ROOT), phoneme -> phoneme));

    private @Nullable CMULexicon lexicon;

    /** Creates a dictionary that loads nothing yet. */
    public CmuDictionary() {}

    /**
     * Returns the phonemes of a word, by the letter-to-sound rules if it is not listed.
     *
     * @param word letters and apostrophes
     */
    public List<Phone> phones(String word) throws VoiceException {
        return read(word, true).orElse(List.of());
    }

    /**
     * Returns the phonemes of a word if it is listed.
     *
     * @param word letters and apostrophes
     */
    public Optional<List<Phone>> listed(String word) throws VoiceException {
        return read(word, false);
    }

    private Optional<List<Phone>> read(String word, boolean byRules) throws VoiceException {
        synchronized (FreeTtsLibrary.LOCK) {
            try {
                String letters = word.toLowerCase(Locale.ROOT).replace("'", "");
                return Optional.ofNullable(loaded().getPhones(letters, null, byRules))
                        .map(CmuDictionary::phones);
            } catch (IOException | RuntimeException e) {
                throw new VoiceException("FreeTTS cannot pronounce \"" + word + "\" (" + e + ")", e);
            }
        }
    }

    /**
     * Returns phonemes of FreeTTS.
     *
     * @param arpabet in lower case, with a 1 after stressed vowels; other names are left out
     */
    static List<Phone> phones(String... arpabet) {
        List<Phone> phones = new ArrayList<>();
        for (String sound : arpabet) {
            boolean stressed = sound.endsWith("1");
            Phoneme phoneme = ARPABET.get(stressed ? sound.substring(0, sound.length() - 1) : sound);
            if (phoneme != null) {
                boolean weak = phoneme == Phoneme.ER && !stressed;
                phones.add(
                        new Phone(weak ? Phoneme.AXR : phoneme, stressed ? Phone.Stress.PRIMARY : Phone.Stress.NONE));
            }
        }
        return phones;
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
