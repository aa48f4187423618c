package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;

/**
 * A block of a few lines that is redrawn in place. The hidden cursor stays on the first line. When the width of a
 * terminal changes, it wraps all lines again but keeps the cursor on its line, so the start of the block is always
 * known.
 */
final class ScreenBlock {
    private static final String ESCAPE = "\u001b[";
    private static final String HIDE_CURSOR = ESCAPE + "?25l";
    private static final String SHOW_CURSOR = ESCAPE + "?25h";
    /** Makes the terminal enclose pasted text in two control sequences, so that it can be told from keys. */
    private static final String MARK_PASTES = ESCAPE + "?2004h";

    private static final String LEAVE_PASTES = ESCAPE + "?2004l";
    /** Turns off wrapping, in case the terminal draws a line wider than computed here. */
    private static final String CUT = ESCAPE + "?7l";

    private static final String WRAP = ESCAPE + "?7h";
    private static final String CLEAR_RIGHT = ESCAPE + "K";
    /**
     * Clears the first line and everything below it. The second part starts at the second line, because some terminals
     * move the screen to the scrollback if everything is cleared from the top.
     */
    private static final String CLEAR_BELOW = "\r" + CLEAR_RIGHT + "\n" + ESCAPE + "J" + ESCAPE + "A";

    private final PrintWriter terminal;
    private final boolean colors;
    private List<ScreenLine> drawn = List.of();

    ScreenBlock(PrintWriter terminal, boolean colors) {
        this.terminal = terminal;
        this.colors = colors;
    }

    /** Prepares the terminal, and leaves an empty line above the block. */
    void begin() {
        write("\r\n" + HIDE_CURSOR + MARK_PASTES);
    }

    /** Draws the lines that have changed, in one write. */
    void draw(List<ScreenLine> lines) {
        if (lines.equals(drawn)) {
            return;
        }
        StringBuilder out = new StringBuilder(CUT);
        boolean anew = lines.size() != drawn.size();
        if (anew) {
            int below = lines.size() - 1;
            out.append(below > 0 ? CLEAR_BELOW + "\n".repeat(below) + ESCAPE + below + "A" : "");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (anew || !lines.get(i).equals(drawn.get(i))) {
                out.append(i > 0 ? ESCAPE + i + "B" : "")
                        .append('\r')
                        .append(lines.get(i).ansi(colors))
                        .append(CLEAR_RIGHT)
                        .append(i > 0 ? ESCAPE + i + "A" : "");
            }
        }
        write(out.append('\r').append(WRAP).toString());
        drawn = List.copyOf(lines);
    }

    /** Makes the next {@link #draw} draw all lines. */
    void forget() {
        drawn = List.of();
    }

    /** Replaces the block by final lines, and puts the cursor below them. */
    void end(List<ScreenLine> lines) {
        StringBuilder out = new StringBuilder(CLEAR_BELOW);
        lines.forEach(line -> out.append(line.ansi(colors)).append("\r\n"));
        write(out.append(WRAP).append(LEAVE_PASTES).append(SHOW_CURSOR).toString());
    }

    private void write(String text) {
        terminal.write(text);
        terminal.flush();
    }
}
