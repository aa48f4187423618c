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

/** A terminal that cannot be read key by key: what is typed arrives after Enter. Its settings are left alone. */
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

    /** Stops reading with the next character. */
    @Override
    public void close() {
        reader.shutdown();
    }
}
