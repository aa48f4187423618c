package org.breathcue.cli.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** Asks the user for the properties of a new session: length, positions, props, stretches and variations. */
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
        LengthRange of(Choice choice) throws CommandException;
    }

    /**
     * The contents of a new session.
     *
     * @param stretches the names of the stretches in scripts, in order
     * @param variations the names of the variations to do
     * @param possible the names of the variations that each stretch can be done with
     * @param rest the closing position
     */
    record Choice(
            List<String> stretches, List<String> variations, Map<String, List<String>> possible, ClosingPosition rest) {
        Choice {
            stretches = List.copyOf(stretches);
            variations = List.copyOf(variations);
            possible = Map.copyOf(possible);
        }
    }

    /**
     * The properties of a new session.
     *
     * @param seconds the length
     */
    record Answers(double seconds, Choice choice) {}

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
                    .map(stretch -> stretch.possible(allowed, atHand))
                    .sorted(StretchSummary.DOWNWARDS)
                    .toList();
            if (fitting.isEmpty()) {
                dialogue.tell("No stretch matches. Choose more positions or more props.");
            }
        }
        ClosingPosition rest = ClosingPosition.in(positions);
        List<StretchSummary> chosen = stretches(fitting, rest, seconds);
        Choice choice = new Choice(files(chosen), variations(chosen), StretchSummary.variationNames(chosen), rest);
        return new Answers(possible(seconds, choice), choice);
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
                .flatMap(stretch -> stretch.usefulProps(positions))
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

    private List<StretchSummary> stretches(List<StretchSummary> fitting, ClosingPosition rest, double seconds)
            throws CommandException {
        ChoiceMenu menu =
                new ChoiceMenu(fitting.stream().map(StretchSummary::name).toList());
        dialogue.tell("Stretches, ordered so that you get up and down as little as possible:");
        menu.show(dialogue);
        List<Integer> chosen = dialogue.ask(
                "Which ones?",
                ChoiceMenu.answer(suggested(List.of(), fitting, rest, seconds)),
                answer -> some(menu.chosen(answer), "stretch"));
        List<Integer> more = new ArrayList<>(suggested(chosen, fitting, rest, seconds));
        more.removeAll(chosen);
        Set<Integer> indexes = new TreeSet<>(chosen);
        if (!more.isEmpty()) {
            LengthRange possible = lengths(chosen, fitting, rest);
            dialogue.tell("With these stretches the session can last " + LengthText.span(possible) + ".");
            indexes.addAll(dialogue.ask(
                    "Which ones do you want to add? (Or answer none.)", ChoiceMenu.answer(more), menu::chosen));
        }
        return indexes.stream().map(fitting::get).toList();
    }

    /** Returns the variations to do. Asks only if a chosen stretch has one. */
    private List<String> variations(List<StretchSummary> chosen) throws CommandException {
        Map<String, List<String>> stretches = new TreeMap<>();
        chosen.forEach(stretch -> stretch.variationNames()
                .forEach(variation -> stretches
                        .computeIfAbsent(variation, name -> new ArrayList<>())
                        .add(stretch.name())));
        if (stretches.isEmpty()) {
            return List.of();
        }
        List<String> names = List.copyOf(stretches.keySet());
        ChoiceMenu menu = new ChoiceMenu(
                names,
                stretches.values().stream()
                        .map(some -> " (" + String.join(", ", some) + ")")
                        .toList());
        dialogue.tell("Variations:");
        menu.show(dialogue);
        return dialogue.ask("Which ones?", ChoiceMenu.NONE, menu::chosen).stream()
                .map(names::get)
                .toList();
    }

    /**
     * Returns the indexes of as many stretches as fit the length: those already chosen, then those preferred.
     *
     * @param chosen the indexes of the stretches that are kept; if empty, fewer are suggested for a short length
     */
    private List<Integer> suggested(
            List<Integer> chosen, List<StretchSummary> fitting, ClosingPosition rest, double seconds)
            throws CommandException {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, fitting.size()).boxed().toList());
        order.sort(Comparator.<Integer>comparingInt(index -> chosen.contains(index) ? 0 : 1)
                .thenComparingInt(index -> rank(fitting.get(index))));
        int count = chosen.isEmpty()
                ? (int) Math.max(1, Math.min(order.size(), Math.round(seconds / SECONDS_OF_ONE)))
                : chosen.size();
        while (count > Math.max(1, chosen.size())
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
        List<StretchSummary> some = indexes.stream().sorted().map(fitting::get).toList();
        return sizing.of(new Choice(files(some), List.of(), Map.of(), rest));
    }

    private static List<String> files(List<StretchSummary> stretches) {
        return stretches.stream().map(StretchSummary::file).toList();
    }

    private int rank(StretchSummary stretch) {
        int rank = preferred.indexOf(stretch.file());
        return rank < 0 ? preferred.size() : rank;
    }

    /** Returns the requested length. If it is not possible, asks for another one. */
    private double possible(double seconds, Choice choice) throws CommandException {
        LengthRange lengths = sizing.of(choice);
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
