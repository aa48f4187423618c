package org.breathcue.terminal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the characters that a terminal sends into keys. Characters that arrive in one burst count as one key press: a
 * paste, a key that is held down, or an escape sequence, even if it arrives in several parts. A burst that consists of
 * one key is that key, and any other burst is {@link Key#WAIT}. Characters that do not come from keys (mouse reports,
 * replies of the terminal) are ignored. Ctrl-C alone is reported before its burst ends. For example, {@code ESC [ C} is
 * the right arrow, and {@code quit} is {@link Key#WAIT}.
 *
 * <p>For use by one thread; all times are those of {@link System#nanoTime}.
 */
final class KeyDecoder {
    /**
     * The pause that ends a burst. It is shorter than the time between two key presses, and longer than pauses within
     * one.
     */
    static final long BURST_NANOS = 25_000_000;

    /** The longest time between two characters of an escape sequence, which a slow network may split. */
    static final long ESCAPE_NANOS = 150_000_000;

    /** The pause that ends a paste, even if the terminal does not mark its end. */
    static final long PASTE_NANOS = 1_000_000_000;

    /** The longest time between two characters of a key that is held down. */
    static final long REPEAT_NANOS = 120_000_000;

    private static final int ESCAPE = 27;
    private static final int BELL = 7;
    private static final int INTERRUPT = 3;
    private static final int LINE_FEED = 10;
    private static final int BUTTON_CHARACTERS = 3;
    private static final int PASTE_BEGINS = 200;
    private static final int PASTE_ENDS = 201;

    /** The part of a sequence that the next character belongs to. */
    private enum State {
        KEYS,
        /** After an escape character. */
        ESCAPED,
        /** Inside {@code ESC [ … final}. */
        CONTROL,
        /** After {@code ESC O}: one character follows. */
        SHIFTED,
        /** Inside the button and coordinates of a mouse report in the old format. */
        BUTTON,
        /** Inside a text that the terminal sends, up to {@code BEL} or {@code ESC \}. */
        TEXT
    }

    private final Consumer<Key> pressed;
    private final StringBuilder parameters = new StringBuilder();
    private @Nullable Key burst;
    private State state = State.KEYS;
    private int buttonCharacters;
    private boolean pasting;
    private long lastNanos;
    private @Nullable Key lastKey;
    private long lastKeyNanos;

    /** @param pressed receives each key, after its burst has ended */
    KeyDecoder(Consumer<Key> pressed) {
        this.pressed = pressed;
    }

    /** Decodes the next character. */
    void type(int character, long nanos) {
        settle(nanos);
        lastNanos = nanos;
        if (character == INTERRUPT && !pasting && state != State.BUTTON) {
            state = State.KEYS;
            pressed.accept(Key.INTERRUPT);
            return;
        }
        switch (state) {
            case KEYS -> typeKey(character);
            case ESCAPED -> typeEscaped(character);
            case CONTROL -> typeControl(character);
            case SHIFTED -> endSequence(arrow(character));
            case BUTTON -> {
                buttonCharacters--;
                state = buttonCharacters == 0 ? State.KEYS : State.BUTTON;
            }
            case TEXT -> state = character == BELL || character == '\\' ? State.KEYS : State.TEXT;
        }
    }

    /** Reports the key of the burst, if it has ended by now. */
    void settle(long nanos) {
        if (nanos - lastNanos < patience()) {
            return;
        }
        if (pasting || (state != State.KEYS && state != State.BUTTON)) {
            add(Key.WAIT);
        }
        pasting = false;
        state = State.KEYS;
        Key key = burst;
        if (key == null) {
            return;
        }
        burst = null;
        boolean held = key == lastKey && lastNanos - lastKeyNanos < REPEAT_NANOS && !isVolume(key);
        lastKey = key;
        lastKeyNanos = lastNanos;
        if (!held) {
            pressed.accept(key);
        }
    }

    /**
     * Returns how long to wait for the next character before calling {@link #settle}; negative if no burst has begun.
     */
    long nanosToSettle(long nanos) {
        return burst == null && state == State.KEYS && !pasting ? -1 : Math.max(0, lastNanos + patience() - nanos);
    }

    private long patience() {
        if (pasting) {
            return PASTE_NANOS;
        }
        return state == State.KEYS ? BURST_NANOS : ESCAPE_NANOS;
    }

    private void typeKey(int character) {
        if (character == ESCAPE) {
            state = State.ESCAPED;
        } else {
            typeCharacter(character);
        }
    }

    /**
     * Ignores the line feed after a key: where keys arrive only after Enter, such as in the shell of Emacs, it is not a
     * key.
     */
    private void typeCharacter(int character) {
        if (character != LINE_FEED || burst == null) {
            add(Key.of(character));
        }
    }

    private void typeEscaped(int character) {
        switch (character) {
            case '[' -> {
                parameters.setLength(0);
                state = State.CONTROL;
            }
            case 'O' -> state = State.SHIFTED;
            case ']', 'P', '_', '^', 'X' -> state = State.TEXT;
            case ESCAPE -> add(Key.WAIT);
            default -> endSequence(Key.WAIT);
        }
    }

    private void typeControl(int character) {
        boolean isFinal = character >= '@' && character <= '~' && !(character == '[' && parameters.isEmpty());
        if (!isFinal) {
            parameters.append((char) character);
            return;
        }
        switch (character) {
            // Replies of the terminal about focus, cursor position or device.
            case 'I', 'O', 'R', 'c', 'n', 'y', 'm' -> endSequence(null);
            case 'M' -> {
                endSequence(null);
                if (parameters.isEmpty()) {
                    state = State.BUTTON;
                    buttonCharacters = BUTTON_CHARACTERS;
                }
            }
            case '~' -> endTilde();
            default -> endSequence(arrow(character));
        }
    }

    private void endTilde() {
        if (parameters.toString().equals(String.valueOf(PASTE_BEGINS))) {
            pasting = true;
            endSequence(null);
        } else if (parameters.toString().equals(String.valueOf(PASTE_ENDS))) {
            pasting = false;
            endSequence(Key.WAIT);
        } else {
            endSequence(Key.WAIT);
        }
    }

    private void endSequence(@Nullable Key key) {
        state = State.KEYS;
        if (key != null) {
            add(key);
        }
    }

    /** Adds a key to the current burst. */
    private void add(Key key) {
        burst = burst == null || burst == key ? key : Key.WAIT;
    }

    private static Key arrow(int character) {
        return switch (character) {
            case 'C' -> Key.NEXT;
            case 'D' -> Key.BACK;
            default -> Key.WAIT;
        };
    }

    private static boolean isVolume(Key key) {
        return key == Key.SOFTER || key == Key.LOUDER;
    }
}
