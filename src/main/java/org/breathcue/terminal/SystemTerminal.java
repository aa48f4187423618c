package org.breathcue.terminal;

import java.io.IOError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.unpack.LibraryFolders;
import org.jline.terminal.Terminal;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;

/**
 * The terminal of this process, accessed with JLine. JLine is loaded when it is first needed. On Linux, {@link
 * #isTerminal} usually does not need it.
 */
public final class SystemTerminal implements ProcessTerminal {
    /**
     * A terminal type that JLine knows. Its capabilities are not used. The type in {@code TERM} may be unknown to
     * JLine.
     */
    private static final String TERMINAL_TYPE = "ansi";

    private final boolean sendsLines;
    private final boolean draws;
    private final LibraryFolders libraries;
    private Optional<TerminalProvider> provider = Optional.empty();
    private boolean loaded;

    /**
     * @param variables the environment variables of the process
     * @param libraries the folders for JLine's unpacked native library, which later processes use again
     */
    public SystemTerminal(Map<String, String> variables, LibraryFolders libraries) {
        // The settings of the shell inside Emacs can be changed, but it still delivers keys only after Enter.
        this.sendsLines = variables.getOrDefault("INSIDE_EMACS", "").contains("comint");
        this.draws = AnsiSupport.of(variables);
        this.libraries = libraries;
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
    public boolean givesKeys() {
        return isTerminal(StandardStream.INPUT) && ForegroundCheck.isOurs();
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
            Optional<Keyboard> keyboard = provider().flatMap(this::singleKeys);
            if (keyboard.isPresent()) {
                return keyboard.get();
            }
        }
        return LineKeyboard.ofStandardInput();
    }

    /** Returns a keyboard for single keys; empty if the terminal does not support them. */
    private Optional<Keyboard> singleKeys(TerminalProvider provider) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            // Without this, JLine would run infocmp.
            InfoCmp.setLoadedInfoCmp(TERMINAL_TYPE, InfoCmp.getDefaultInfoCmp(TERMINAL_TYPE));
            // JLine must not handle signals: it would replace the handler of SIGINT, and no shutdown hook would run.
            Terminal terminal = provider.sysTerminal(
                    "keys",
                    // On Windows, null makes JLine detect the type.
                    windows ? null : TERMINAL_TYPE,
                    false,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_8,
                    false,
                    Terminal.SignalHandler.SIG_DFL,
                    false,
                    SystemStream.Error);
            return terminal == null ? Optional.empty() : TerminalKeyboard.over(terminal, draws);
        } catch (IOException | IOError | RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private synchronized Optional<TerminalProvider> provider() {
        if (!loaded) {
            provider = JLineLoader.load(libraries);
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
