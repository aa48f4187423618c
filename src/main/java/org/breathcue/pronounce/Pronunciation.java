package org.breathcue.pronounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a word is said. */
public sealed interface Pronunciation {
    /** Between slashes are phonemes, everything else are words. */
    char PHONEMES = '/';

    /**
     * Words that sound like it.
     *
     * @param words as they are written
     */
    record Respelling(String words) implements Pronunciation {}

    /**
     * The sounds themselves.
     *
     * @param phones at least one vowel
     */
    record Phonemes(List<Phone> phones) implements Pronunciation {
        public Phonemes {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Reads a pronunciation: words such as {@code shuh vah sana}, whose syllables may be joined by hyphens, or phonemes such as
     * {@code /ʃəˈvɑsənə/}.
     */
    static Pronunciation of(String text) throws PronunciationException {
        if (text.indexOf(PHONEMES) >= 0) {
            if (text.length() < 2 || text.charAt(0) != PHONEMES || text.indexOf(PHONEMES, 1) != text.length() - 1) {
                throw new PronunciationException(
                        0, Math.max(1, text.length()), "phonemes stand between two slashes, such as /ˈɑsənə/");
            }
            return new Phonemes(Ipa.phones(text, 1, text.length() - 1));
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c) && c != ' ' && c != '-' && c != '\'') {
                throw new PronunciationException(
                        i,
                        Character.charCount(c),
                        "a respelling is made of letters, spaces and hyphens; phonemes stand between slashes");
            }
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new PronunciationException(0, Math.max(1, text.length()), "a respelling needs letters");
        }
        // Capitals would be spelled.
        return new Respelling(text.strip().toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    /** How the plural or the possessive of the word is said. */
    default Pronunciation withS() {
        if (this instanceof Phonemes word) {
            List<Phone> phones = new ArrayList<>(word.phones);
            Phoneme last = phones.get(phones.size() - 1).phoneme();
            if (last.isSibilant()) {
                phones.add(new Phone(Phoneme.IX, Phone.Stress.NONE));
            }
            phones.add(new Phone(last.isVoiceless() && !last.isSibilant() ? Phoneme.S : Phoneme.Z, Phone.Stress.NONE));
            return new Phonemes(phones);
        }
        String words = ((Respelling) this).words;
        return new Respelling(words + (HISSES.matcher(words).find() ? "es" : "s"));
    }

    /** Letters after which the s of a plural is a syllable. */
    Pattern HISSES = Pattern.compile("(?:[sxz]|[cs]h)$");

    /** What a word must look like that has a pronunciation: letters, with single spaces, hyphens or apostrophes between them. */
    Pattern WORD = Pattern.compile("\\p{L}\\p{M}*(?:[ '’-]?\\p{L}\\p{M}*)*");
}
