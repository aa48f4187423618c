package org.breathcue.cli.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.terminal.KeyMode;
import org.breathcue.terminal.Keyboard;
import org.breathcue.terminal.ProcessTerminal;
import org.breathcue.terminal.StandardStream;
import org.breathcue.terminal.TerminalSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeysAheadTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final ProcessTerminal terminal = new ProcessTerminal() {
        @Override
        public boolean isTerminal(StandardStream stream) {
            return true;
        }

        @Override
        public int columns(StandardStream stream) {
            return 80;
        }

        @Override
        public Keyboard openKeyboard() {
            done.add("opened");
            return new Keys();
        }
    };

    private final class Keys implements Keyboard {
        @Override
        public KeyMode mode() {
            return KeyMode.SINGLE;
        }

        @Override
        public int read(long millis) {
            return NOTHING;
        }

        @Override
        public @Nullable TerminalSize size() {
            return null;
        }

        @Override
        public void renew() {}

        @Override
        public void close() {
            done.add("closed");
        }
    }

    @Test
    void aKeyboardThatNobodyTookIsClosed() {
        KeysAhead.start(terminal, true).close();

        assertThat(done).containsExactly("opened", "closed");
    }

    @Test
    void whoTakesTheKeyboardClosesIt() {
        try (KeysAhead keys = KeysAhead.start(terminal, true)) {
            Keyboard taken = keys.openKeyboard();
            assertThat(done).containsExactly("opened");
            taken.close();
        }
        assertThat(done).containsExactly("opened", "closed");
    }

    @Test
    void withoutKeysNothingIsOpened() {
        KeysAhead.start(terminal, false).close();
        KeysAhead.start(ProcessTerminal.NONE, true).close();

        assertThat(done).isEmpty();
    }
}
