package org.breathcue.terminal;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** The terminal of this process, read key by key without showing them. */
final class TerminalKeyboard implements Keyboard {
    private final Terminal terminal;
    private final Attributes single;

    private TerminalKeyboard(Terminal terminal) {
        this.terminal = terminal;
        this.single = single(terminal.getAttributes());
        terminal.setAttributes(single);
    }

    /** Takes over the terminal; empty where there is none, or none that can be read key by key. */
    static Optional<Keyboard> open() {
        try {
            // Signals stay the JVM's: the library would replace its handler of SIGINT, and no shutdown hook would run.
            return Optional.of(new TerminalKeyboard(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysErrOrSysOut)
                    .dumb(false)
                    .nativeSignals(false)
                    .build()));
        } catch (IOException | IllegalStateException | UnsupportedOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * Unlike the library's raw mode, Ctrl-C stays a signal, so that it ends the process whatever this thread does. The other keys
     * that would stop, freeze or dump the process only wait, as any key.
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
        single.setControlChar(Attributes.ControlChar.VDSUSP, none);
        return single;
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
        org.jline.terminal.Size size = terminal.getSize();
        // A terminal that does not know its size says zero.
        return size.getColumns() > 0 && size.getRows() > 0 ? new TerminalSize(size.getColumns(), size.getRows()) : null;
    }

    @Override
    public void renew() {
        terminal.setAttributes(single);
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            // The terminal is gone, and nobody misses how it was.
        }
    }
}
