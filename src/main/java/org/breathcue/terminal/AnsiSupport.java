package org.breathcue.terminal;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a terminal understands the ANSI control sequences that the screen is drawn with. Decided by the name of its type alone, so
 * that a type that the terminfo database does not contain makes no difference.
 */
public final class AnsiSupport {
    /** The beginnings of the names of such types; {@code xterm} covers {@code xterm-kitty} and {@code xterm-ghostty}. */
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

    /** @param variables the environment variables of the process; {@code TERM} and {@code COLORTERM} decide */
    public static boolean of(Map<String, String> variables) {
        return of(variables, System.getProperty("os.name", ""));
    }

    static boolean of(Map<String, String> variables, String system) {
        String type = variables.getOrDefault("TERM", "").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            // The console of Windows 10 and later understands them, and has no TERM.
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
