package org.breathcue.voice.unlisted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.pronounce.Phoneme;

/**
 * A word cut into the spellings of its consonants and vowels. For example, "trikona" becomes the consonants T R, the vowel i, the consonant
 * K, the vowel o, the consonant N and the vowel a.
 *
 * @param parts at least one, in the order of the word
 */
record Spelling(List<Part> parts) {
    Spelling {
        parts = List.copyOf(parts);
    }

    /**
     * A spelling of one or more consonants, or of one vowel.
     *
     * @param vowel the letters of the vowel; empty for consonants
     * @param consonants the sounds of the consonants; empty for a vowel
     * @param twice whether a consonant is written twice, which closes the syllable before it
     */
    record Part(String vowel, List<Phoneme> consonants, boolean twice) {
        boolean isVowel() {
            return consonants.isEmpty();
        }
    }

    /**
     * Cuts a word: at each place, the longest known spelling counts.
     *
     * @param word in lower case
     * @param vowels the spellings of vowels
     * @param consonants the spellings of consonants and their sounds
     * @return empty if some part of the word has none of these spellings
     */
    static Optional<Spelling> of(String word, List<String> vowels, Map<String, List<Phoneme>> consonants) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            Optional<Part> part = Optional.empty();
            int length = Math.min(4, word.length() - at) + 1;
            while (part.isEmpty() && length > 1) {
                length--;
                part = part(word.substring(at, at + length), vowels, consonants);
            }
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            at += length;
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Spelling(parts));
    }

    private static Optional<Part> part(String letters, List<String> vowels, Map<String, List<Phoneme>> consonants) {
        if (vowels.contains(letters)) {
            return Optional.of(new Part(letters, List.of(), false));
        }
        boolean twice = letters.length() > 1 && letters.charAt(0) == letters.charAt(1);
        List<Phoneme> sounds = consonants.get(twice ? letters.substring(1) : letters);
        return Optional.ofNullable(sounds).map(known -> new Part("", known, twice));
    }

    /** Returns the places of the vowels within {@link #parts}. */
    List<Integer> vowelPlaces() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isVowel()) {
                places.add(i);
            }
        }
        return places;
    }

    /** Returns the consonants between a vowel and the next one, or the end of the word. */
    List<Phoneme> consonantsAfter(int place) {
        List<Phoneme> sounds = new ArrayList<>();
        for (int i = place + 1; i < parts.size() && !parts.get(i).isVowel(); i++) {
            sounds.addAll(parts.get(i).consonants());
        }
        return sounds;
    }

    /** Returns the letters of the vowel that follows a part without a consonant between them; empty if there is none. */
    String vowelAfter(int place) {
        return place + 1 < parts.size() ? parts.get(place + 1).vowel() : "";
    }

    /** Returns whether the part is the last one. */
    boolean isLast(int place) {
        return place == parts.size() - 1;
    }

    /** Returns whether a syllable ends in a consonant: two or more follow its vowel, and they cannot all begin the next syllable. */
    boolean isClosed(int place) {
        List<Phoneme> after = consonantsAfter(place);
        boolean twice = place + 1 < parts.size() && parts.get(place + 1).twice();
        if (twice || after.size() > 2) {
            return true;
        }
        return after.size() == 2 && !beginsSyllable(after.get(0), after.get(1));
    }

    private static boolean beginsSyllable(Phoneme first, Phoneme second) {
        boolean stop = switch (first) {
            case B, D, F, G, K, P, T, TH -> true;
            default -> false;
        };
        return (first == Phoneme.K && second == Phoneme.W) || (stop && (second == Phoneme.R || second == Phoneme.L));
    }
}
