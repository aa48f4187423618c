package org.breathcue.cli.serve;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code as lines of text. Each character shows two modules, one above the other, because a character is about twice as high as wide.
 * Around the code, four modules stay light, as the standard (ISO/IEC 18004) requires.
 */
final class QrText {
    private static final int QUIET = 4;

    /** Black and white of the palette with 256 colours, which themes of terminals leave as they are. */
    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";

    private static final String OFF = "\u001b[0m";

    private final QrCode code;

    QrText(String text) {
        code = QrCode.encodeText(text, QrCode.Ecc.LOW);
    }

    /** Returns the width in columns. */
    int columns() {
        return code.size + 2 * QUIET;
    }

    /** Returns lines that are black on white on any terminal. */
    List<String> blackOnWhite() {
        return lines(BLACK_ON_WHITE, false, OFF);
    }

    /** Returns lines without colours, which are right on a terminal with light text on a dark background. */
    List<String> lightOnDark() {
        return lines("", true, "");
    }

    /** @param drawn whether the light modules are drawn, or the dark ones */
    private List<String> lines(String start, boolean drawn, String end) {
        List<String> lines = new ArrayList<>();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            StringBuilder line = new StringBuilder(start);
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                line.append(block(isDark(x, y) != drawn, isDark(x, y + 1) != drawn));
            }
            lines.add(line.append(end).toString());
        }
        return lines;
    }

    /** Modules outside of the code are light. */
    private boolean isDark(int x, int y) {
        return code.getModule(x, y);
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '\u2588' : '\u2580';
        }
        return lower ? '\u2584' : ' ';
    }
}
