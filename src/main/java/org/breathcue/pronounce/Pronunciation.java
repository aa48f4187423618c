package org.breathcue.pronounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pronunciation of a word: other words that sound like it, or its phonemes. */
public sealed interface Pronunciation {
    /** The character around phonemes; a pronunciation without it is a respelling. */
    char PHONEMES = '/';

    /**
     * Words that sound like the word.
     *
     * @param words in lower case
     */
    record Respelling(String words) implements Pronunciation {}

    /**
     * The phonemes of the word.
     *
     * @param phones among them at least one vowel
     */
    record Phonemes(List<Phone> phones) implements Pronunciation {
        public Phonemes {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Parses a pronunciation: words such as {@code shuh vah sana}, whose syllables may be joined by hyphens, or phonemes in the
     * International Phonetic Alphabet such as {@code /ʃəˈvɑsənə/}.
     */
    static Pronunciation of(String text) throws PronunciationException {
        if (text.indexOf(PHONEMES) >= 0) {
            if (text.length() < 2 || text.charAt(0) != PHONEMES || text.indexOf(PHONEMES, 1) != text.length() - 1) {
                throw new PronunciationException(
                        0, Math.max(1, text.length()), "write phonemes between two slashes, such as /ˈɑsənə/");
            }
            return new Phonemes(IpaParser.phones(text, 1, text.length() - 1));
        }
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c) && c != ' ' && c != '-' && c != '\'') {
                throw new PronunciationException(
                        i,
                        Character.charCount(c),
                        "a respelling has only letters, spaces, hyphens and apostrophes; write phonemes between slashes");
            }
        }
        if (text.chars().noneMatch(Character::isLetter)) {
            throw new PronunciationException(0, Math.max(1, text.length()), "a respelling needs at least one letter");
        }
        // A voice would spell words in capitals.
        return new Respelling(text.strip().toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    /**
     * Returns the pronunciation in a fixed notation, which names clips in caches: "Respelling[words=ah sana]", or "/AA1 S AX N AX/" with
     * 1 after a primary and 2 after a secondary stress. Two pronunciations have the same notation if and only if they are equal. A change
     * of the notation has every clip with such a word spoken anew.
     */
    default String notation() {
        if (this instanceof Phonemes word) {
            return word.phones.stream()
                    .map(Phone::notation)
                    .collect(Collectors.joining(" ", String.valueOf(PHONEMES), String.valueOf(PHONEMES)));
        }
        return "Respelling[words=" + ((Respelling) this).words + "]";
    }

    /** Returns the pronunciation of the plural or the possessive of the word. */
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

    /** Matches words after whose last letters the s of a plural is a syllable of its own. */
    Pattern HISSES = Pattern.compile("(?:[sxz]|[cs]h)$");

    /** Matches what can have a pronunciation: letters, with single spaces, hyphens or apostrophes between them. */
    Pattern WORD = Pattern.compile("\\p{L}\\p{M}*(?:[ '’-]?\\p{L}\\p{M}*)*");
}
