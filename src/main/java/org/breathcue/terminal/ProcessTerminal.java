package org.breathcue.terminal;

/** The terminal that the standard streams of the process are connected to, if any. Usable by any thread. */
public interface ProcessTerminal {
    /** The assumed width of a terminal that does not report its own. */
    int DEFAULT_COLUMNS = 80;

    /** Returns whether the stream is connected to a terminal. */
    boolean isTerminal(StandardStream stream);

    /**
     * Returns whether keys can be read: standard input is a terminal, and this process is not in its background.
     */
    default boolean givesKeys() {
        return isTerminal(StandardStream.INPUT);
    }

    /**
     * Returns the width, in columns, of the terminal that the stream is connected to: {@link #DEFAULT_COLUMNS} if the
     * terminal does not report it, or if the stream is not connected to a terminal.
     */
    int columns(StandardStream stream);

    /**
     * Starts to read keys from standard input, which must be a terminal. Changes the terminal's settings until the
     * keyboard is closed.
     */
    Keyboard openKeyboard();

    /** A process without a terminal. */
    ProcessTerminal NONE = new ProcessTerminal() {
        @Override
        public boolean isTerminal(StandardStream stream) {
            return false;
        }

        @Override
        public int columns(StandardStream stream) {
            return DEFAULT_COLUMNS;
        }

        @Override
        public Keyboard openKeyboard() {
            return Keyboard.NONE;
        }
    };
}
