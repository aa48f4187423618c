package org.breathcue.terminal;

/**
 * How a live session is shown on the terminal.
 *
 * @param keys whether standard input is a terminal, whose keys control the session
 * @param colors whether colours may be used
 */
public record ScreenSettings(Form form, boolean keys, boolean colors) {

    /** How a session is shown. */
    public enum Form {
        /** A block of a few lines that is drawn over and over. */
        BLOCK,
        /** A plain line for each change. */
        LINES,
        /** Nothing, unless something is wrong. */
        TROUBLE_ONLY
    }

    /** The same settings, with lines in the place of a block. */
    ScreenSettings withoutBlock() {
        return new ScreenSettings(form == Form.BLOCK ? Form.LINES : form, keys, colors);
    }
}
