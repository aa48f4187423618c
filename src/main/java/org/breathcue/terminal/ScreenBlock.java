package org.breathcue.terminal;

import java.io.PrintWriter;
import java.util.List;

/**
 * A few lines that are drawn in place, over and over. The cursor rests on the first of them, hidden: terminals keep it there when they
 * break lines anew for another width, so that the block is found again whatever became of the rest.
 */
final class ScreenBlock {
    private static final String ESCAPE = "\u001b[";
    private static final String HIDE_CURSOR = ESCAPE + "?25l";
    private static final String SHOW_CURSOR = ESCAPE + "?25h";
    /** A paste then comes between two sequences, and cannot be taken for keys. */
    private static final String MARK_PASTES = ESCAPE + "?2004h";

    private static final String LEAVE_PASTES = ESCAPE + "?2004l";
    /** A line that the terminal finds wider than we do ends at its edge. */
    private static final String CUT = ESCAPE + "?7l";

    private static final String WRAP = ESCAPE + "?7h";
    private static final String CLEAR_RIGHT = ESCAPE + "K";
    /** From the line below on: from the first one of all, some terminals would move it among what has scrolled away. */
    private static final String CLEAR_BELOW = "\r" + CLEAR_RIGHT + "\n" + ESCAPE + "J" + ESCAPE + "A";

    private final PrintWriter terminal;
    private final boolean colors;
    private List<ScreenLine> drawn = List.of();

    ScreenBlock(PrintWriter terminal, boolean colors) {
        this.terminal = terminal;
        this.colors = colors;
    }

    /** Takes the terminal, below an empty line. */
    void begin() {
        write("\r\n" + HIDE_CURSOR + MARK_PASTES);
    }

    /** Draws what changed since the last time, in one go. */
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

    /** Draws everything at the next time. */
    void forget() {
        drawn = List.of();
    }

    /** Leaves these lines in its place, and the cursor below them. */
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
