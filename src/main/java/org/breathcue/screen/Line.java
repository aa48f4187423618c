package org.breathcue.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the screen: pieces of text, each with its style. It holds no control characters. */
record Line(List<Piece> pieces) {
    /** Text of one style. */
    record Piece(String text, Style style) {}

    static final Line EMPTY = new Line(List.of());

    Line {
        pieces = List.copyOf(pieces);
    }

    static Line of(String text, Style style) {
        return new Line(List.of(new Piece(text, style)));
    }

    Line and(String text, Style style) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(text, style));
        return new Line(more);
    }

    /** The text alone. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The text as a terminal wants it, with its styles. */
    String ansi(boolean colors) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            String on = piece.style().on(colors);
            out.append(on).append(piece.text()).append(on.isEmpty() ? "" : Style.OFF);
        }
        return out.toString();
    }
}
