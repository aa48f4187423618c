package org.breathcue.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.Position;
import org.breathcue.script.Series;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;

/**
 * The information by which people choose a stretch.
 *
 * @param file the name in scripts
 * @param name the spoken name
 * @param shorterRest a rest to use in a script instead of its own, if its own rest could become a silence that {@code
 *     check} warns about
 * @param variations other ways to do it
 */
public record StretchSummary(
        String file,
        String name,
        Optional<Position> position,
        List<String> props,
        Optional<String> shorterRest,
        List<Variation> variations) {
    private static final int LONGEST_REST = 50;

    /** Another way to do a stretch. */
    public record Variation(String name, Optional<Position> position, List<String> props) {
        public Variation {
            props = List.copyOf(props);
        }

        /** Returns whether it can be done in the given positions with the given props. */
        public boolean fits(Set<Position> positions, Set<String> atHand) {
            return isPossible(position, props, positions, atHand);
        }
    }

    /** The positions from standing to lying. */
    private static final List<Position> DOWNWARDS_ORDER = List.of(
            Position.STANDING,
            Position.CHAIR,
            Position.SEATED,
            Position.KNEELING,
            Position.HANDS_AND_KNEES,
            Position.PRONE,
            Position.SUPINE,
            Position.SIDE);

    /**
     * Sorts from standing to lying, so that the listener moves to the floor only once. Stretches without a position
     * come first.
     */
    public static final Comparator<StretchSummary> DOWNWARDS = Comparator.comparingInt(
            stretch -> stretch.position().map(DOWNWARDS_ORDER::indexOf).orElse(-1));

    public StretchSummary {
        props = List.copyOf(props);
        variations = List.copyOf(variations);
    }

    /** Returns all readable stretches of a library. */
    public static List<StretchSummary> all(StretchLibrary library) {
        List<StretchSummary> all = new ArrayList<>();
        for (String file : library.names()) {
            library.stretch(file)
                    .text()
                    .flatMap(text -> ScriptReader.readAny(text, library, new Diagnostics()))
                    .ifPresent(script -> script.steps()
                            .get(0)
                            .<Optional<Step.Perform>>match(StretchSummary::perform, repeat -> Optional.empty())
                            .ifPresent(perform -> all.add(of(file, perform))));
        }
        return List.copyOf(all);
    }

    private static Optional<Step.Perform> perform(Step.Single step) {
        return step instanceof Step.Perform perform ? Optional.of(perform) : Optional.empty();
    }

    private static StretchSummary of(String file, Step.Perform perform) {
        Stretch stretch = perform.stretch();
        List<Variation> variations = new ArrayList<>();
        perform.forms()
                .variations()
                .forEach((name, form) -> form.stretch()
                        .ifPresent(other -> variations.add(new Variation(name, other.position(), props(other)))));
        variations.sort(Comparator.comparing(Variation::name));
        return new StretchSummary(
                file,
                stretch.name().text(),
                stretch.position(),
                props(stretch),
                stretch.rest()
                        .filter(rests -> !rests.isList())
                        .map(Series::first)
                        .flatMap(rest -> shorter(rest.amount())),
                variations);
    }

    private static List<String> props(Stretch stretch) {
        return stretch.props().stream().map(Stretch.Prop::name).toList();
    }

    private static Optional<String> shorter(Amount rest) {
        boolean grows = !rest.inBreaths() && rest.low() < LONGEST_REST && rest.high() > LONGEST_REST;
        return grows ? Optional.of((int) Math.ceil(rest.low()) + "-" + LONGEST_REST + " s") : Optional.empty();
    }

    /** Returns the shorter rests of all stretches that have one, by the name of the stretch in scripts. */
    public static Map<String, String> shorterRests(List<StretchSummary> stretches) {
        Map<String, String> rests = new TreeMap<>();
        stretches.forEach(stretch -> stretch.shorterRest().ifPresent(rest -> rests.put(stretch.file(), rest)));
        return rests;
    }

    /** Returns whether the stretch can be done in the given positions with the given props. */
    public boolean fits(Set<Position> positions, Set<String> atHand) {
        return isPossible(position, props, positions, atHand);
    }

    private static boolean isPossible(
            Optional<Position> position, List<String> props, Set<Position> positions, Set<String> atHand) {
        return position.map(positions::contains).orElse(true) && atHand.containsAll(props);
    }

    /** Returns the same stretch with only those variations that can be done in the given positions with the given props. */
    public StretchSummary possible(Set<Position> positions, Set<String> atHand) {
        List<Variation> possible = variations.stream()
                .filter(variation -> variation.fits(positions, atHand))
                .toList();
        return new StretchSummary(file, name, position, props, shorterRest, possible);
    }

    /** Returns the names of its variations, sorted. */
    public List<String> variationNames() {
        return variations.stream().map(Variation::name).toList();
    }

    /** Returns the names of the variations of stretches, by the names of the stretches in scripts. */
    public static Map<String, List<String>> variationNames(List<StretchSummary> stretches) {
        return stretches.stream().collect(Collectors.toMap(StretchSummary::file, StretchSummary::variationNames));
    }

    /** Returns everything that the stretch, or one of its variations, needs in the given positions. */
    public Stream<String> usefulProps(Set<Position> positions) {
        return Stream.concat(Stream.of(new Variation("", position, props)), variations.stream())
                .filter(way -> way.position().map(positions::contains).orElse(true))
                .flatMap(way -> way.props().stream());
    }
}
