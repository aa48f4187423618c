package org.breathcue.cli.sessions;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.session.SessionOptions;
import org.breathcue.script.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a listener has: time, room and things. */
final class SessionFilter {
    private static final double MOST_MINUTES = 360;

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
     * What fits.
     *
     * @throws CommandException if an option makes no sense
     */
    Fit fit() throws CommandException {
        Set<Position> allowed = EnumSet.noneOf(Position.class);
        for (String word : positions) {
            allowed.add(position(word));
        }
        return new Fit(minutes == null ? 0 : minutes(minutes) * 60, allowed, withoutProps);
    }

    private static double minutes(String text) throws CommandException {
        double minutes = text.matches("\\d{1,3}(\\.\\d{1,2})?") ? Double.parseDouble(text) : 0;
        if (minutes <= 0 || minutes > MOST_MINUTES) {
            throw SessionOptions.refused("--minutes", text, "must be a number of minutes up to 360, such as 12");
        }
        return minutes;
    }

    private static Position position(String text) throws CommandException {
        String word = text.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
        return Stream.of(Position.values())
                .filter(position -> position.word().equals(word))
                .findFirst()
                .orElseThrow(() -> SessionOptions.refused(
                        "--position",
                        text,
                        "must be one or more of "
                                + Stream.of(Position.values())
                                        .map(position -> position.word().replace(' ', '-'))
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * What is asked of a session.
     *
     * @param seconds how long it is to last; 0 for any length
     * @param positions those it may need; empty for all
     */
    record Fit(double seconds, Set<Position> positions, boolean withoutProps) {
        /** Whether anything is asked at all. */
        boolean asks() {
            return seconds > 0 || !positions.isEmpty() || withoutProps;
        }

        /** Whether a session is as asked; one that names no position can be done in any. */
        boolean takes(SessionSummary offer) {
            boolean inTime = seconds == 0
                    || (offer.lengths().shortest() <= seconds
                            && seconds <= offer.lengths().longest());
            boolean inPosition = positions.isEmpty() || positions.containsAll(offer.positions());
            return inTime && inPosition && (!withoutProps || offer.props().isEmpty());
        }
    }
}
