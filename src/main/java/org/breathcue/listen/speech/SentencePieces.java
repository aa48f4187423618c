package org.breathcue.listen.speech;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces that a text is made of, by byte pair encoding (R. Sennrich and others, <i>Neural Machine Translation of Rare Words with Subword
 * Units</i>, 2016), as SentencePiece does it: a space is written as {@code ▁}, and one stands before the text. Immutable.
 *
 * <p>A text begins as single characters. Of all neighbours that together are a piece, those with the lowest number are joined, and again,
 * until no more can be joined: pieces are numbered in the order in which they were learnt.
 *
 * <p><b>Example.</b> With the pieces {@code go}, {@code ▁go} and {@code on}, learnt in this order, {@code ▁ g o ▁ o n} becomes
 * {@code ▁ go ▁ o n}, then {@code ▁go ▁ o n}, and then {@code ▁go ▁ on}.
 */
final class SentencePieces {
    private static final char SPACE = '\u2581';
    private static final int LONG = 128;

    /** The pieces before this one are the padding, the start and the end of a text. */
    private static final int FIRST_PIECE = 3;

    private final List<byte[]> pieces;
    private final Map<String, Integer> numbers = new HashMap<>();

    private SentencePieces(List<byte[]> pieces) {
        this.pieces = pieces;
        for (int i = 0; i < pieces.size(); i++) {
            // Single bytes come first, for characters that are no pieces. Of those that are, the later one is what the
            // model learnt.
            numbers.put(new String(pieces.get(i), StandardCharsets.UTF_8), i);
        }
    }

    /**
     * Reads pieces from their file: for each one its length and its bytes. A length of 128 or more has two bytes, the lower seven bits with
     * the highest bit set, and then the rest.
     *
     * @throws IOException if the file ends in the middle of a piece
     */
    static SentencePieces read(byte[] file) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        int at = 0;
        while (at < file.length) {
            int length = file[at++] & 0xff;
            if (length >= LONG && at < file.length) {
                length += (file[at++] & 0xff) * LONG - LONG;
            }
            if (at + length > file.length) {
                throw new IOException("the tokenizer of the speech models is damaged");
            }
            pieces.add(Arrays.copyOfRange(file, at, at + length));
            at += length;
        }
        return new SentencePieces(pieces);
    }

    /**
     * Returns the numbers of the pieces of a text.
     *
     * @throws IllegalArgumentException if it has a character that is no piece
     */
    int[] encode(String text) {
        List<String> parts = new ArrayList<>();
        (SPACE + text.replace(' ', SPACE))
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(parts::add);
        while (true) {
            int first = -1;
            int lowest = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < parts.size(); i++) {
                Integer number = numbers.get(parts.get(i) + parts.get(i + 1));
                if (number != null && number < lowest) {
                    first = i;
                    lowest = number;
                }
            }
            if (first < 0) {
                return parts.stream().mapToInt(this::number).toArray();
            }
            parts.set(first, parts.get(first) + parts.remove(first + 1));
        }
    }

    private int number(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("cannot be written: " + piece);
        }
        return number;
    }

    /** Returns the number of a piece by itself, such as a full stop; −1 if there is none. */
    int find(String piece) {
        return numbers.getOrDefault(piece, -1);
    }

    /** Returns the text of some pieces. Those that only control the network are left out. */
    String decode(List<Integer> text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int number : text) {
            if (number >= FIRST_PIECE && number < pieces.size()) {
                bytes.writeBytes(pieces.get(number));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(SPACE, ' ').strip();
    }
}
