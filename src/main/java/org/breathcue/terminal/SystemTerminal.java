package org.breathcue.terminal;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;

/**
 * The terminal of this process, by way of JLine. JLine is loaded with the first question that needs it: on Linux, {@link
 * #isTerminal} usually does not.
 */
public final class SystemTerminal implements ProcessTerminal {
    /** A type that JLine has a description of. Nothing depends on it, and the type in {@code TERM} may be unknown. */
    private static final String TERMINAL_TYPE = "ansi";

    private final boolean sendsLines;
    private final Path libraryFolder;
    private Optional<TerminalProvider> provider = Optional.empty();
    private boolean loaded;

    /**
     * @param variables the environment variables of the process
     * @param libraryFolder where JLine's native library is unpacked to, and found by later processes
     */
    public SystemTerminal(Map<String, String> variables, Path libraryFolder) {
        // The shell inside Emacs is a terminal whose settings can be changed, yet it sends a line only after Enter.
        this.sendsLines = variables.getOrDefault("INSIDE_EMACS", "").contains("comint");
        this.libraryFolder = libraryFolder;
    }

    @Override
    public boolean isTerminal(StandardStream stream) {
        return switch (StreamTarget.of(stream)) {
            case TERMINAL -> true;
            case OTHER -> false;
            case UNKNOWN ->
                provider()
                        .filter(jline -> jline.isSystemStream(systemStream(stream)))
                        .isPresent();
        };
    }

    @Override
    public int columns(StandardStream stream) {
        int columns = isTerminal(stream)
                ? provider()
                        .map(jline -> jline.systemStreamWidth(systemStream(stream)))
                        .orElse(0)
                : 0;
        return columns > 0 ? columns : DEFAULT_COLUMNS;
    }

    @Override
    public Keyboard openKeyboard() {
        if (!sendsLines) {
            Optional<Keyboard> keyboard = provider().flatMap(SystemTerminal::singleKeys);
            if (keyboard.isPresent()) {
                return keyboard.get();
            }
        }
        return LineKeyboard.ofStandardInput();
    }

    /** Empty if the terminal cannot be read key by key. */
    private static Optional<Keyboard> singleKeys(TerminalProvider provider) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            // Without this, JLine would run infocmp.
            InfoCmp.setLoadedInfoCmp(TERMINAL_TYPE, InfoCmp.getDefaultInfoCmp(TERMINAL_TYPE));
            // Signals stay with the JVM: JLine would replace its handler of SIGINT, and no shutdown hook would run.
            Terminal terminal = provider.sysTerminal(
                    "keys",
                    // On Windows, null is for JLine to find out.
                    windows ? null : TERMINAL_TYPE,
                    false,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    false,
                    Terminal.SignalHandler.SIG_DFL,
                    false,
                    SystemStream.Error);
            return terminal == null ? Optional.empty() : TerminalKeyboard.over(terminal);
        } catch (IOException | IOError | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private synchronized Optional<TerminalProvider> provider() {
        if (!loaded) {
            provider = JLineLoader.load(libraryFolder);
            loaded = true;
        }
        return provider;
    }

    private static SystemStream systemStream(StandardStream stream) {
        return switch (stream) {
            case INPUT -> SystemStream.Input;
            case OUTPUT -> SystemStream.Output;
            case ERROR -> SystemStream.Error;
        };
    }
}
