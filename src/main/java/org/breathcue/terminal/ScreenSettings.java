package org.breathcue.terminal;

/**
 * What a live session shows, and where.
 *
 * @param form how it is shown
 * @param keys whether standard input is a terminal, whose keys steer the session
 * @param colors whether colours may be used
 * @param columns how wide the terminal is where it does not tell itself
 */
public record ScreenSettings(Form form, boolean keys, boolean colors, int columns) {

    /** How a session is shown. */
    public enum Form {
        /** A few lines that are drawn in place. */
        BLOCK,
        /** A plain line for each change. */
        LINES,
        /** Nothing, unless something is wrong. */
        TROUBLE_ONLY
    }

    /** For where nothing may be drawn in place. */
    ScreenSettings inBackground() {
        return new ScreenSettings(form == Form.BLOCK ? Form.LINES : form, keys, colors, columns);
    }
}
