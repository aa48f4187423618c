package org.breathcue.cli.sessions;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.catalog.SessionFilter;
import org.breathcue.cli.console.CommandException;
import org.breathcue.script.Position;
import org.breathcue.timeline.SessionLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select sessions. */
final class FilterOptions {
    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "only sessions that can last N minutes (play them with --length Nm)")
    @Nullable
    private String minutes;

    @Option(
            names = "--position",
            paramLabel = "POSITION",
            split = ",",
            description = "only sessions that use no other positions, such as seated,standing")
    private List<String> positions = List.of();

    @Option(names = "--no-props", description = "only sessions without props")
    private boolean withoutProps;

    /**
     * Returns the filter.
     *
     * @throws CommandException if an option has an invalid value
     */
    SessionFilter filter() throws CommandException {
        Set<Position> allowed = EnumSet.noneOf(Position.class);
        for (String word : positions) {
            allowed.add(position(word));
        }
        return new SessionFilter(minutes == null ? 0 : minutes(minutes) * 60, allowed, withoutProps);
    }

    private static double minutes(String text) throws CommandException {
        double minutes = text.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(text) : 0;
        if (minutes <= 0 || minutes * 60 > SessionLimits.MAX_SECONDS) {
            throw CommandException.badValue("--minutes", text, "must be a number of minutes up to 360, such as 12");
        }
        return minutes;
    }

    private static Position position(String text) throws CommandException {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        return Stream.of(Position.values())
                .filter(position -> position.word().equals(word))
                .findFirst()
                .orElseThrow(() -> CommandException.badValue(
                        "--position",
                        text,
                        "must be one or more of "
                                + Stream.of(Position.values())
                                        .map(position -> position.word().replace(' ', '-'))
                                        .collect(Collectors.joining(", "))));
    }
}
