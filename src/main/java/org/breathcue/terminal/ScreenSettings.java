package org.breathcue.terminal;

/**
 * The settings of the screen of a live session.
 *
 * @param keys whether standard input is a terminal, whose keys control the session
 * @param colors whether colours may be used
 */
public record ScreenSettings(Form form, boolean keys, boolean colors) {

    /** The form in which a session is shown. */
    public enum Form {
        /** A block of a few lines that is redrawn in place. */
        BLOCK,
        /** A plain line for each change. */
        LINES,
        /** Only problems. */
        TROUBLE_ONLY
    }

    /** Returns the same settings, with lines instead of a block. */
    ScreenSettings withoutBlock() {
        return new ScreenSettings(form == Form.BLOCK ? Form.LINES : form, keys, colors);
    }
}
