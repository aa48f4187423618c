package org.breathcue.pronounce;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in which each mark is a character of its own, and the places of its characters in the original.
 *
 * @param decomposed the text
 * @param places the place of each character in the original, and at last its length; empty where the two are the same
 */
record MarkedText(String decomposed, List<Integer> places) {
    MarkedText {
        places = List.copyOf(places);
    }

    static MarkedText of(String text) {
        String decomposed = Marks.decomposed(text);
        if (decomposed.equals(text)) {
            return new MarkedText(text, List.of());
        }
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int end = text.offsetByCodePoints(i, 1);
            for (int length = Marks.decomposed(text.substring(i, end)).length(); length > 0; length--) {
                places.add(i);
            }
        }
        places.add(text.length());
        return new MarkedText(decomposed, places);
    }

    /** Returns the place of a character in the original. */
    int place(int at) {
        return places.isEmpty() ? at : places.get(at);
    }
}
