package org.breathcue.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Reads a terminal that delivers keys only after Enter. Does not change the settings of the terminal. */
final class LineKeyboard implements Keyboard {
    private final NonBlockingReader reader;

    LineKeyboard(Reader reader) {
        this.reader = NonBlocking.nonBlocking("keys", reader);
    }

    static LineKeyboard ofStandardInput() {
        return new LineKeyboard(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    }

    @Override
    public KeyMode mode() {
        return KeyMode.WITH_ENTER;
    }

    @Override
    public int read(long millis) {
        try {
            return reader.read(millis);
        } catch (IOException e) {
            return END;
        }
    }

    @Override
    public @Nullable TerminalSize size() {
        return null;
    }

    @Override
    public void renew() {}

    /** Makes the reading thread stop after the next character. */
    @Override
    public void close() {
        reader.shutdown();
    }
}
