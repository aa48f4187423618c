package org.breathcue.terminal;

import java.io.IOError;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.breathcue.terminal.guard.TerminalGuard;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Reads single keys from a terminal, which does not show them. */
final class TerminalKeyboard implements Keyboard {
    private final Terminal terminal;
    private final Optional<TerminalGuard> guard;
    private final Attributes single;

    private TerminalKeyboard(Terminal terminal, Optional<TerminalGuard> guard) {
        this.terminal = terminal;
        this.guard = guard;
        this.single = single(terminal.getAttributes());
    }

    /**
     * Changes the settings of a terminal to single keys. If that is not possible, closes the terminal and returns
     * empty.
     *
     * @param modes whether the terminal understands ANSI control sequences
     */
    static Optional<Keyboard> over(Terminal terminal, boolean modes) {
        TerminalKeyboard keyboard = new TerminalKeyboard(terminal, TerminalGuard.start(ForegroundCheck.isJob(), modes));
        try {
            keyboard.renew();
            keyboard.guard.ifPresent(TerminalGuard::changed);
            if (!terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON)) {
                return Optional.of(keyboard);
            }
        } catch (IOError e) {
            // The settings cannot be changed.
        }
        keyboard.close();
        return Optional.empty();
    }

    /**
     * Returns the settings for single keys. Unlike JLine's raw mode, Ctrl-C still sends a signal, so it ends the
     * process even if this thread is blocked. Other keys that would send a signal or stop the output become ordinary
     * keys.
     */
    private static Attributes single(Attributes found) {
        Attributes single = new Attributes(found);
        single.setLocalFlags(
                EnumSet.of(Attributes.LocalFlag.ICANON, Attributes.LocalFlag.ECHO, Attributes.LocalFlag.IEXTEN), false);
        single.setLocalFlag(Attributes.LocalFlag.ISIG, true);
        single.setInputFlags(
                EnumSet.of(Attributes.InputFlag.IXON, Attributes.InputFlag.ICRNL, Attributes.InputFlag.INLCR), false);
        single.setControlChar(Attributes.ControlChar.VMIN, 1);
        single.setControlChar(Attributes.ControlChar.VTIME, 0);
        int none = System.getProperty("os.name", "").startsWith("Linux") ? 0 : 0xff;
        single.setControlChar(Attributes.ControlChar.VQUIT, none);
        single.setControlChar(Attributes.ControlChar.VSUSP, none);
        if (found.getControlChar(Attributes.ControlChar.VDSUSP) >= 0) {
            // The stty of Linux does not accept this setting.
            single.setControlChar(Attributes.ControlChar.VDSUSP, none);
        }
        return single;
    }

    @Override
    public KeyMode mode() {
        return KeyMode.SINGLE;
    }

    @Override
    public int read(long millis) {
        try {
            return terminal.reader().read(millis);
        } catch (IOException | IllegalStateException e) {
            return END;
        }
    }

    @Override
    public @Nullable TerminalSize size() {
        try {
            org.jline.terminal.Size size = terminal.getSize();
            // Some terminals report a size of zero.
            return size.getColumns() > 0 && size.getRows() > 0
                    ? new TerminalSize(size.getColumns(), size.getRows())
                    : null;
        } catch (IOError e) {
            return null;
        }
    }

    @Override
    public void renew() {
        terminal.setAttributes(single);
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException | IOError e) {
            // The terminal was closed, so there is nothing to restore.
        }
        guard.ifPresent(TerminalGuard::close);
    }
}
