package org.breathcue.terminal;

import org.jspecify.annotations.Nullable;

/** The keys of a terminal. Used by one thread, except for {@link #close}. */
public interface Keyboard extends AutoCloseable {
    /** The result of {@link #read} when no key was pressed in time. */
    int NOTHING = -2;

    /** The result of {@link #read} when the input has ended. */
    int END = -1;

    /** Returns the way in which the terminal delivers keys. */
    KeyMode mode();

    /**
     * Waits for the next character, and returns it, or {@link #NOTHING} or {@link #END}.
     *
     * @param millis the longest time to wait, 1 or more
     */
    int read(long millis) throws InterruptedException;

    /** Returns the current size of the terminal, or null if it is unknown. */
    @Nullable
    TerminalSize size();

    /** Applies the settings for reading single keys again, after another program may have changed them. */
    void renew();

    /** Restores the settings that the terminal had. May be called by any thread, and more than once. */
    @Override
    void close();

    /** A keyboard without keys. */
    Keyboard NONE = new Keyboard() {
        @Override
        public KeyMode mode() {
            return KeyMode.NONE;
        }

        @Override
        public int read(long millis) throws InterruptedException {
            Thread.sleep(millis);
            return NOTHING;
        }

        @Override
        public @Nullable TerminalSize size() {
            return null;
        }

        @Override
        public void renew() {}

        @Override
        public void close() {}
    };
}
