package org.breathcue.cli.session;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.history.PlayedCommand;

/** Writes commands so that a POSIX shell reads exactly their words. */
public final class ShellText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellText() {}

    /** Returns the whole command that plays a session, such as {@code breathcue play mid-back-reset --length 12m}. */
    public static String of(PlayedCommand command) {
        return of(Stream.concat(Stream.of("breathcue", command.name()), command.arguments().stream())
                .toList());
    }

    /** Returns words with spaces between them, quoted where a shell would read something else. */
    public static String of(List<String> words) {
        return words.stream().map(ShellText::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
