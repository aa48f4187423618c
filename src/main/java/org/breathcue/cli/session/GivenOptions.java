package org.breathcue.cli.session;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.history.PlayedCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads from a command line which session was asked for, so that it can be entered again. */
public final class GivenOptions {
    /** The place of a session is no part of it. */
    private static final String START = "from";

    private GivenOptions() {}

    /**
     * Returns a command with the options that were given, as they were given.
     *
     * @param command the command, whose arguments are parsed
     * @param name {@code play} or {@code breathe}
     * @param session the session, or the breath of a breathing exercise
     * @param owner the class with the options of the command; those of this package are options of a session as well
     */
    public static PlayedCommand of(@Nullable CommandSpec command, String name, String session, Class<?> owner) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        if (command != null) {
            for (OptionSpec option : command.commandLine().getParseResult().matchedOptionsSet()) {
                String longest = option.longestName().replaceFirst("^-+", "");
                if (option.userObject() instanceof Field field
                        && isOfASession(field.getDeclaringClass(), owner)
                        && !longest.equals(START)) {
                    options.put(longest, option.arity().max() == 0 ? List.of() : option.originalStringValues());
                }
            }
        }
        return new PlayedCommand(name, session, options);
    }

    private static boolean isOfASession(Class<?> declaring, Class<?> owner) {
        return declaring == owner || declaring.getPackage() == GivenOptions.class.getPackage();
    }
}
