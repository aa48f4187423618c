package org.breathcue.voice.heart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The input of the network for phrases that are spoken in one go: the numbers of their phonemes, and which of them belong to which phrase.
 *
 * <p>Between two phrases there is their mark, and a comma more. The network hardly pauses at a third of single commas; at two it always does,
 * for a tenth of a second and more, and its pitch falls no further.
 */
final class SpelledSentence {
    private static final String BETWEEN = " , ";

    private final Map<Character, Long> ids;
    private final List<Place> places = new ArrayList<>();
    private long[] numbers = new long[AcousticModel.MAX_PHONEMES];
    private int size = 1;

    /**
     * Where a phrase is.
     *
     * @param first the index of its first phoneme
     * @param end the index after its last phoneme, of the mark after it
     */
    record Place(int first, int end) {}

    private SpelledSentence(Map<Character, Long> ids) {
        this.ids = ids;
    }

    /**
     * Returns the input for phrases.
     *
     * @param ids the number of each letter of the {@link PhonemeAlphabet}; other letters are left out
     * @param phrases at least one
     */
    static SpelledSentence of(List<Phrase> phrases, Map<Character, Long> ids) {
        SpelledSentence spelled = new SpelledSentence(ids);
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            int first = spelled.size;
            spelled.add(phrase.phonemes());
            spelled.places.add(new Place(first, spelled.size));
            spelled.add(String.valueOf(phrase.mark()));
            if (i < phrases.size() - 1) {
                spelled.add(BETWEEN);
            }
        }
        return spelled;
    }

    /** Returns the number of phonemes that a phrase takes in the input of the network, with the marks after it. */
    static int length(Phrase phrase) {
        return phrase.phonemes().length() + 1 + BETWEEN.length();
    }

    private void add(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            Long id = ids.get(letters.charAt(i));
            if (id != null) {
                if (size + 1 >= numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * numbers.length);
                }
                numbers[size++] = id;
            }
        }
    }

    /** Returns the numbers of all phonemes, with 0 at both ends. */
    long[] numbers() {
        return Arrays.copyOf(numbers, size + 1);
    }

    /** Returns the places of the phrases, in order. */
    List<Place> places() {
        return List.copyOf(places);
    }
}
