package org.breathcue.terminal;

import java.io.IOError;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** A terminal that is read key by key, without showing the keys. */
final class TerminalKeyboard implements Keyboard {
    private final Terminal terminal;
    private final Attributes single;

    private TerminalKeyboard(Terminal terminal) {
        this.terminal = terminal;
        this.single = single(terminal.getAttributes());
    }

    /** Takes over a terminal; empty, and the terminal is closed, if its keys only arrive after Enter. */
    static Optional<Keyboard> over(Terminal terminal) {
        TerminalKeyboard keyboard = new TerminalKeyboard(terminal);
        try {
            keyboard.renew();
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
     * Unlike JLine's raw mode, Ctrl-C stays a signal, so that it ends the process whatever this thread does. The other keys that
     * would stop the process, freeze it or write a core file are keys like any other.
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
            // Not on Linux, whose stty does not accept it.
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
            // A terminal that does not know its size reports zero.
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
            // The terminal is gone, and its settings with it.
        }
    }
}
