package org.breathcue.prescription;

import java.util.List;
import org.breathcue.script.parse.value.Suggestions;

/**
 * A stretch that a prescription can mean.
 *
 * @param file the name of its file, without folder and ending
 * @param name its name
 * @param builds whether its holds grow within a range
 */
public record KnownStretch(String file, String name, boolean builds) {
    /** Returns whether a name means this stretch. Singular and plural are the same. */
    boolean isCalled(String other) {
        return words(other).equals(words(file)) || words(other).equals(words(name));
    }

    /** Returns the name as it is written in a step: {@code Cat cow}. */
    String written() {
        return Character.toUpperCase(file.charAt(0)) + file.substring(1).replace('-', ' ');
    }

    private static List<String> words(String name) {
        return Suggestions.words(name).stream()
                .map(word -> word.length() > 3 ? word.replaceFirst("(?<!s)s$", "") : word)
                .toList();
    }
}
