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

/**
 * How words are spoken, by their part of speech where that makes a difference: a sorted file that is searched where it lies. Immutable.
 *
 * <p>A line a word, in the order of its bytes in UTF-8: the word, then pairs of a part of speech and the word's letters, all separated
 * by tabs.
 */
final class Lexicon {
    /** What is spoken where no part of speech fits. */
    static final String DEFAULT = "DEFAULT";

    private final ByteBuffer file;

    /** @param file its lines; nobody may change them */
    Lexicon(ByteBuffer file) {
        this.file = file;
    }

    /** The bytes of a file with these entries. */
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
     * The readings of a word, by part of speech. A word that is not there in these letters may be there with its first one small or
     * capital.
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
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = file.limit();
        while (low < high) {
            int start = lineStart((low + high) >>> 1);
            int order = compare(start, wanted);
            if (order == 0) {
                return Optional.of(readings(start));
            }
            if (order < 0) {
                low = lineEnd(start) + 1;
            } else {
                high = start;
            }
        }
        return Optional.empty();
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && file.get(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < file.limit() && file.get(end) != '\n') {
            end++;
        }
        return end;
    }

    /** The order of a line's word and another one. */
    private int compare(int start, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            byte here = file.get(start + i);
            if (here == '\t') {
                return -1;
            }
            int order = Integer.compare(here & 0xFF, word[i] & 0xFF);
            if (order != 0) {
                return order;
            }
        }
        return file.get(start + word.length) == '\t' ? 0 : 1;
    }

    private Map<String, String> readings(int start) {
        byte[] line = new byte[lineEnd(start) - start];
        file.get(start, line);
        String[] parts = new String(line, StandardCharsets.UTF_8).split("\t", -1);
        Map<String, String> readings = new LinkedHashMap<>();
        for (int i = 1; i + 1 < parts.length; i += 2) {
            readings.put(parts[i], parts[i + 1]);
        }
        return readings;
    }
}
