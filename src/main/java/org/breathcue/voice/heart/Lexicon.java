package org.breathcue.voice.heart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.breathcue.voice.unlisted.SortedLines;

/**
 * A pronunciation lexicon: the phonemes of words, by part of speech where they differ. It is a sorted file that is searched by bisection
 * without being read into memory. Immutable.
 *
 * <p>Each line is a word, then pairs of a part of speech and the phonemes of the word in the {@link PhonemeAlphabet}, all separated by tabs.
 * The lines are sorted by the bytes of the word in UTF-8.
 */
final class Lexicon {
    /** The reading for all parts of speech that have none of their own. */
    static final String DEFAULT = "DEFAULT";

    private final SortedLines lines;

    /** @param file the lines, which must not be changed */
    Lexicon(ByteBuffer file) {
        this.lines = new SortedLines(file, '\t');
    }

    /** Returns the bytes of a file with these entries. */
    static byte[] file(Map<String, Map<String, String>> entries) throws IOException {
        SortedMap<byte[], String> lines = new TreeMap<>(Arrays::compareUnsigned);
        for (Map.Entry<String, Map<String, String>> entry : entries.entrySet()) {
            StringBuilder line = new StringBuilder(field(entry.getKey()));
            for (Map.Entry<String, String> reading : entry.getValue().entrySet()) {
                line.append('\t').append(field(reading.getKey()));
                line.append('\t').append(field(reading.getValue()));
            }
            lines.put(entry.getKey().getBytes(StandardCharsets.UTF_8), line.toString());
        }
        return (String.join("\n", lines.values()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String text) throws IOException {
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw new IOException("its lexicon has a word with a tab or a line break");
        }
        return text;
    }

    /**
     * Returns the readings of a word by part of speech. A word that is missing is looked up again with its first letter in the other
     * case.
     */
    Optional<Map<String, String>> find(String word) {
        Optional<Map<String, String>> exact = exactly(word);
        if (exact.isPresent() || word.length() < 2) {
            return exact;
        }
        char first = word.charAt(0);
        char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return other == first ? exact : exactly(other + word.substring(1));
    }

    private Optional<Map<String, String>> exactly(String word) {
        return lines.after(word).map(Lexicon::readings);
    }

    private static Map<String, String> readings(String line) {
        String[] parts = line.split("\t", -1);
        Map<String, String> readings = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            readings.put(parts[i], parts[i + 1]);
        }
        return readings;
    }
}
