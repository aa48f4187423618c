package org.breathcue.terminal;

import org.jspecify.annotations.Nullable;

/** Where keys come from. Used by one thread, except for {@link #close}. */
interface Keyboard extends AutoCloseable {
    /** What {@link #read} returns when nothing was typed in time. */
    int NOTHING = -2;

    /** What {@link #read} returns when nothing will ever be typed again. */
    int END = -1;

    /** Waits for a character, at most so many milliseconds (1 or more). */
    int read(long millis) throws InterruptedException;

    /** How large the terminal is now; null where nobody knows. */
    @Nullable
    TerminalSize size();

    /** Makes the terminal deliver single keys again, after others have used it. */
    void renew();

    /** Leaves the terminal as it was found. From any thread, any number of times. */
    @Override
    void close();

    /** No keys at all. */
    Keyboard NONE = new Keyboard() {
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
