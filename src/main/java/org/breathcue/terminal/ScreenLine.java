package org.breathcue.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the screen: pieces of text with a style each. Contains no control characters. */
record ScreenLine(List<Piece> pieces) {
    /** A piece of text and its style. */
    record Piece(String text, TextStyle style) {}

    static final ScreenLine EMPTY = new ScreenLine(List.of());

    ScreenLine {
        pieces = List.copyOf(pieces);
    }

    static ScreenLine of(String text, TextStyle style) {
        return new ScreenLine(List.of(new Piece(text, style)));
    }

    ScreenLine and(String text, TextStyle style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(text, style));
        return new ScreenLine(more);
    }

    /** Returns the text without styles. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Returns the text with ANSI sequences for its styles. */
    String ansi(boolean colors) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            String on = piece.style().on(colors);
            out.append(on).append(piece.text()).append(on.isEmpty() ? "" : TextStyle.OFF);
        }
        return out.toString();
    }
}
