package org.breathcue.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether a terminal supports the ANSI control sequences that the screen is drawn with. Only the name of the
 * terminal type counts, so types that the terminfo database does not contain work as well.
 */
public final class AnsiSupport {
    /** The prefixes of supported type names. {@code xterm} includes {@code xterm-kitty} and {@code xterm-ghostty}. */
    private static final List<String> TYPES = List.of(
            "xterm",
            "vt1",
            "vt2",
            "vt3",
            "vt4",
            "vt5",
            "ansi",
            "linux",
            "screen",
            "tmux",
            "rxvt",
            "alacritty",
            "contour",
            "cygwin",
            "eterm",
            "foot",
            "ghostty",
            "gnome",
            "iterm",
            "kitty",
            "konsole",
            "mintty",
            "mlterm",
            "ms-terminal",
            "nsterm",
            "putty",
            "rio",
            "st-",
            "teraterm",
            "terminator",
            "terminology",
            "vscode",
            "vte",
            "wezterm",
            "zellij");

    private AnsiSupport() {}

    /** @param variables the environment variables of the process; only {@code TERM} and {@code COLORTERM} are used */
    public static boolean of(Map<String, String> variables) {
        return of(variables, System.getProperty("os.name", ""));
    }

    static boolean of(Map<String, String> variables, String system) {
        String type = variables.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            // The console of Windows 10 and later supports them but does not set TERM.
            return system.toLowerCase(Locale.ROOT).startsWith("windows");
        }
        if (type.startsWith("dumb")) {
            return false;
        }
        return type.equals("st")
                || TYPES.stream().anyMatch(type::startsWith)
                || !variables.getOrDefault("COLORTERM", "").isEmpty();
    }
}
