package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;

/**
 * A block of a few lines that is redrawn in place, below an empty line. The cursor stays at the start of
 * that line. When the width of a terminal changes, it wraps all lines again but keeps the cursor on its line, so the
 * start of the block is always known. The cursor is not hidden, because a process that is killed could not show it
 * again.
 */
final class ScreenBlock {
    private static final String ESCAPE = "\u001b[";
    private static final String SAVE_CURSOR = "\u001b7";
    private static final String RESTORE_CURSOR = "\u001b8";
    /** Makes the terminal enclose pasted text in two control sequences, so that it can be told from keys. */
    private static final String MARK_PASTES = ESCAPE + "?2004h";

    private static final String LEAVE_PASTES = ESCAPE + "?2004l";
    /** Turns off wrapping, in case the terminal draws a line wider than computed here. */
    private static final String CUT = ESCAPE + "?7l";

    private static final String WRAP = ESCAPE + "?7h";
    private static final String CLEAR_RIGHT = ESCAPE + "K";
    /**
     * Clears the line of the cursor as well: if a terminal wrapped so much that this line has left the screen, the cursor
     * is now on a line of the block.
     */
    private static final String CLEAR = "\r" + CLEAR_RIGHT + "\n" + ESCAPE + "J" + ESCAPE + "A";

    private final PrintWriter terminal;
    private final boolean colors;
    private List<ScreenLine> drawn = List.of();

    ScreenBlock(PrintWriter terminal, boolean colors) {
        this.terminal = terminal;
        this.colors = colors;
    }

    /** Prepares the terminal. */
    void begin() {
        write(MARK_PASTES);
    }

    /**
     * Draws the lines that have changed, in one write.
     *
     * @param lines fewer than the terminal has rows, except that a terminal of one row shows nothing
     */
    void draw(List<ScreenLine> lines) {
        if (lines.equals(drawn)) {
            return;
        }
        StringBuilder out = new StringBuilder(CUT);
        boolean anew = lines.size() != drawn.size();
        if (anew) {
            out.append(CLEAR).append("\n".repeat(lines.size())).append(up(lines.size()));
        }
        out.append('\r').append(SAVE_CURSOR);
        for (int i = 0; i < lines.size(); i++) {
            if (anew || !lines.get(i).equals(drawn.get(i))) {
                // Moving up again might lead elsewhere, if the terminal has just become too low.
                out.append(ESCAPE)
                        .append(i + 1)
                        .append('B')
                        .append(lines.get(i).ansi(colors))
                        .append(CLEAR_RIGHT)
                        .append(RESTORE_CURSOR);
            }
        }
        write(out.append(WRAP).toString());
        drawn = List.copyOf(lines);
    }

    /** Removes the lines from the screen; the next {@link #draw} draws all of them. */
    void clear() {
        if (!drawn.isEmpty()) {
            write(CLEAR);
            drawn = List.of();
        }
    }

    /** Makes the next {@link #draw} draw all lines. */
    void forget() {
        drawn = List.of();
    }

    /** Replaces the block by final lines, which the terminal may wrap, and puts the cursor below them. */
    void end(List<ScreenLine> lines) {
        StringBuilder out = new StringBuilder(WRAP).append(CLEAR).append("\r\n");
        lines.forEach(line -> out.append(line.ansi(colors)).append("\r\n"));
        write(out.append(LEAVE_PASTES).toString());
    }

    private static String up(int rows) {
        return rows > 0 ? ESCAPE + rows + "A" : "";
    }

    private void write(String text) {
        terminal.write(text);
        terminal.flush();
    }
}
