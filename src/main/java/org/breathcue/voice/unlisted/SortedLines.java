package org.breathcue.voice.unlisted;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of text that begin with a word each and are sorted by the bytes of the word in UTF-8. They are searched by bisection, without being
 * read into memory. For example, with a space as separator, the lines "actin ˈæktən" and "atlas ˈætləs" have the words "actin" and "atlas".
 *
 * @param lines all end with a line feed; they must not be changed
 * @param separator an ASCII character that follows the word of each line
 */
public record SortedLines(ByteBuffer lines, char separator) {
    /** Returns what follows a word and its separator; empty if no line begins with the word. */
    public Optional<String> after(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = lines.limit();
        while (low < high) {
            int start = lineStart((low + high) >>> 1);
            int order = compare(start, wanted);
            if (order == 0) {
                return Optional.of(text(start + wanted.length + 1));
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
        while (start > 0 && lines.get(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < lines.limit() && lines.get(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Compares the word of a line with another one. */
    private int compare(int start, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            byte here = lines.get(start + i);
            if (here == separator) {
                return -1;
            }
            int order = Integer.compare(here & 0xFF, word[i] & 0xFF);
            if (order != 0) {
                return order;
            }
        }
        return lines.get(start + word.length) == separator ? 0 : 1;
    }

    private String text(int start) {
        byte[] text = new byte[lineEnd(start) - start];
        lines.get(start, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
