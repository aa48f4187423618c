package org.breathcue.script.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.script.parse.value.Suggestions;

/** The stretch files that a step can name. Capitals, hyphens and apostrophes do not matter: {@code Cat and cow} is {@code cat-cow}. */
final class StretchNames {
    private final List<String> files;
    private final Map<List<String>, String> byWords = new HashMap<>();

    /** @param files the names of the files, without folder and ending */
    StretchNames(Collection<String> files) {
        this.files = List.copyOf(files);
        files.forEach(file -> byWords.putIfAbsent(Suggestions.words(file), file));
    }

    /** Returns the file with this name. */
    Optional<String> file(String name) {
        return Optional.ofNullable(byWords.get(Suggestions.words(name)));
    }

    /** Returns the file that was most likely meant. */
    Optional<String> nearest(String name) {
        return NearestWord.to(name.toLowerCase(Locale.ROOT).replace(' ', '-'), files);
    }

    /** Returns the name of a file as it is written in a step: {@code Cat cow}. */
    static String written(String file) {
        String words = file.replace('-', ' ').strip();
        return words.isEmpty() ? file : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
