package org.breathcue.cli.create;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.cli.session.LengthText;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.duration.DurationParser;
import org.breathcue.script.Position;
import org.breathcue.timeline.SessionLimits;

/** Asks the user for the properties of a new session: length, positions, props and stretches. */
final class SessionInterview {
    private static final double USUAL_SECONDS = 600;
    /** The approximate length of a stretch, including its share of the closing rest. */
    private static final double SECONDS_OF_ONE = 150;

    private final Dialogue dialogue;
    private final List<StretchSummary> all;
    private final List<String> preferred;
    private final Sizing sizing;

    /** Computes the possible lengths of a session that is not written yet. */
    interface Sizing {
        /** Returns the possible lengths of a session with some stretches and a closing position. */
        LengthRange of(List<String> stretches, ClosingPosition rest) throws CommandException;
    }

    /**
     * The properties of a new session.
     *
     * @param seconds the length
     * @param stretches the names of the stretches in scripts, in order
     */
    record Answers(double seconds, List<String> stretches, ClosingPosition rest) {
        Answers {
            stretches = List.copyOf(stretches);
        }
    }

    /** @param preferred the names in scripts of the stretches that are suggested first */
    SessionInterview(Dialogue dialogue, List<StretchSummary> all, List<String> preferred, Sizing sizing) {
        this.dialogue = dialogue;
        this.all = all;
        this.preferred = preferred;
        this.sizing = sizing;
    }

    /**
     * Asks all questions. An empty answer selects the value in brackets.
     *
     * @throws CommandException if the input ends
     */
    Answers answers() throws CommandException {
        dialogue.tell(
                "Answer with numbers such as 1, 3-5, or with names. Press Enter for the answer in brackets, Ctrl-C to stop.");
        double seconds = dialogue.ask("How many minutes?", written(USUAL_SECONDS), SessionInterview::seconds);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        List<StretchSummary> fitting = List.of();
        while (fitting.isEmpty()) {
            positions = positions();
            Set<String> atHand = props(positions);
            Set<Position> allowed = positions;
            fitting = all.stream()
                    .filter(stretch -> stretch.fits(allowed, atHand))
                    .sorted(StretchSummary.DOWNWARDS)
                    .toList();
            if (fitting.isEmpty()) {
                dialogue.tell("No stretch matches. Choose more positions or more props.");
            }
        }
        ClosingPosition rest = ClosingPosition.in(positions);
        List<String> stretches = stretches(fitting, rest, seconds);
        return new Answers(possible(seconds, stretches, rest), stretches, rest);
    }

    private Set<Position> positions() throws CommandException {
        List<Position> known = Stream.of(Position.values())
                .filter(position -> all.stream()
                        .anyMatch(stretch ->
                                stretch.position().filter(position::equals).isPresent()))
                .toList();
        if (known.isEmpty()) {
            return EnumSet.allOf(Position.class);
        }
        ChoiceMenu menu = new ChoiceMenu(known.stream().map(Position::word).toList());
        dialogue.tell("Positions:");
        menu.show(dialogue);
        List<Integer> indexes =
                dialogue.ask("Which ones?", ChoiceMenu.ALL, answer -> some(menu.chosen(answer), "position"));
        Set<Position> positions = EnumSet.noneOf(Position.class);
        indexes.forEach(index -> positions.add(known.get(index)));
        return positions;
    }

    private Set<String> props(Set<Position> positions) throws CommandException {
        List<String> props = all.stream()
                .filter(stretch -> stretch.position().map(positions::contains).orElse(true))
                .flatMap(stretch -> stretch.props().stream())
                .distinct()
                .sorted()
                .toList();
        if (props.isEmpty()) {
            return Set.of();
        }
        ChoiceMenu menu = new ChoiceMenu(props);
        dialogue.tell("Some stretches need props:");
        menu.show(dialogue);
        Set<String> atHand = new HashSet<>();
        dialogue.ask("Which ones do you have? (Or answer none.)", ChoiceMenu.ALL, menu::chosen)
                .forEach(index -> atHand.add(props.get(index)));
        return atHand;
    }

    private List<String> stretches(List<StretchSummary> fitting, ClosingPosition rest, double seconds)
            throws CommandException {
        ChoiceMenu menu =
                new ChoiceMenu(fitting.stream().map(StretchSummary::name).toList());
        dialogue.tell("Stretches, ordered so that you get up and down as little as possible:");
        menu.show(dialogue);
        return dialogue
                .ask(
                        "Which ones?",
                        ChoiceMenu.answer(suggested(fitting, rest, seconds)),
                        answer -> some(menu.chosen(answer), "stretch"))
                .stream()
                .map(index -> fitting.get(index).file())
                .toList();
    }

    /** Returns the indexes of as many stretches as fit the length, starting with those preferred. */
    private List<Integer> suggested(List<StretchSummary> fitting, ClosingPosition rest, double seconds)
            throws CommandException {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, fitting.size()).boxed().toList());
        order.sort((one, other) -> Integer.compare(rank(fitting.get(one)), rank(fitting.get(other))));
        int count = (int) Math.max(1, Math.min(order.size(), Math.round(seconds / SECONDS_OF_ONE)));
        while (count > 1
                && seconds < lengths(order.subList(0, count), fitting, rest).shortest()) {
            count--;
        }
        while (count < order.size()
                && seconds > lengths(order.subList(0, count), fitting, rest).longest()) {
            count++;
        }
        return order.subList(0, count).stream().sorted().toList();
    }

    private LengthRange lengths(List<Integer> indexes, List<StretchSummary> fitting, ClosingPosition rest)
            throws CommandException {
        return sizing.of(
                indexes.stream()
                        .sorted()
                        .map(index -> fitting.get(index).file())
                        .toList(),
                rest);
    }

    private int rank(StretchSummary stretch) {
        int rank = preferred.indexOf(stretch.file());
        return rank < 0 ? preferred.size() : rank;
    }

    /** Returns the requested length. If it is not possible, asks for another one. */
    private double possible(double seconds, List<String> stretches, ClosingPosition rest) throws CommandException {
        LengthRange lengths = sizing.of(stretches, rest);
        double shortest = Math.ceil(lengths.shortest());
        double longest = Math.floor(lengths.longest());
        if (seconds >= shortest && seconds <= longest) {
            return seconds;
        }
        String span = LengthText.span(lengths);
        dialogue.tell("With these stretches the session can last " + span + ".");
        double nearest = seconds < shortest ? Math.ceil(shortest / 60) * 60 : Math.floor(longest / 60) * 60;
        return dialogue.ask("How many minutes?", written(Math.max(shortest, Math.min(longest, nearest))), answer -> {
            double other = seconds(answer);
            if (other < shortest || other > longest) {
                throw new Dialogue.UnclearException("The session can last " + span + ".");
            }
            return other;
        });
    }

    private static <T> List<T> some(List<T> chosen, String what) throws Dialogue.UnclearException {
        if (chosen.isEmpty()) {
            throw new Dialogue.UnclearException("Choose at least one " + what + ".");
        }
        return chosen;
    }

    /** Parses a number of minutes, or a time in the syntax of options. */
    private static double seconds(String answer) throws Dialogue.UnclearException {
        OptionalDouble seconds = answer.matches("\\d{1,3}(?:\\.\\d{1,2})?")
                ? OptionalDouble.of(Math.rint(Double.parseDouble(answer) * 60))
                : DurationParser.seconds(answer);
        if (seconds.isEmpty() || seconds.getAsDouble() < 1 || seconds.getAsDouble() > SessionLimits.MAX_SECONDS) {
            throw new Dialogue.UnclearException(
                    "Enter a number of minutes such as 10, or a time such as 90s, up to six hours.");
        }
        return Math.rint(seconds.getAsDouble());
    }

    /** Returns {@code 10} for whole minutes, otherwise {@code 90s}. */
    private static String written(double seconds) {
        long whole = Math.round(seconds);
        return whole % 60 == 0 ? String.valueOf(whole / 60) : whole + "s";
    }
}
