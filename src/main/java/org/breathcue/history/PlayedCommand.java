package org.breathcue.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command that a session was played with. Immutable.
 *
 * @param name {@code play} or {@code breathe}
 * @param session the name or path of the session, or the breath of a breathing exercise, as it was given
 * @param options the options that choose and change the session, without dashes, in their order; an option may be given several times,
 *     and has no values if it takes none
 */
public record PlayedCommand(String name, String session, Map<String, List<String>> options) {
    public PlayedCommand {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        options.forEach((option, values) -> copy.put(option, List.copyOf(values)));
        options = Collections.unmodifiableMap(copy);
    }

    /** Returns this command with one more option. */
    public PlayedCommand with(String option, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(options);
        more.put(option, List.of(value));
        return new PlayedCommand(name, session, more);
    }

    /** Returns the arguments of the command, such as {@code mid-back-reset}, {@code --length} and {@code 12m}. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        boolean looksLikeAnOption = session.startsWith("-") && session.length() > 1;
        if (!looksLikeAnOption) {
            arguments.add(session);
        }
        options.forEach((option, values) -> {
            if (values.isEmpty()) {
                arguments.add("--" + option);
            }
            values.forEach(value -> {
                if (value.startsWith("-")) {
                    arguments.add("--" + option + "=" + value);
                } else {
                    arguments.add("--" + option);
                    arguments.add(value);
                }
            });
        });
        if (looksLikeAnOption) {
            arguments.add("--");
            arguments.add(session);
        }
        return arguments;
    }
}
