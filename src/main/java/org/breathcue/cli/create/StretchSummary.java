package org.breathcue.cli.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.Amount;
import org.breathcue.script.Position;
import org.breathcue.script.Prop;
import org.breathcue.script.Settings;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.parse.ScriptReader;
import org.breathcue.script.parse.StretchLibrary;

/**
 * A stretch that a new session may have.
 *
 * @param file what scripts call it
 * @param name what listeners call it
 * @param shorterRest what scripts are to write for its rest, where that could grow into a silence that {@code check} warns of
 */
record StretchSummary(
        String file, String name, Optional<Position> position, List<String> props, Optional<String> shorterRest) {
    private static final int LONGEST_REST = 50;

    /** From standing to lying, so that nobody gets up again once down. */
    private static final List<Position> WAY_DOWN = List.of(
            Position.STANDING,
            Position.SEATED,
            Position.KNEELING,
            Position.HANDS_AND_KNEES,
            Position.PRONE,
            Position.SUPINE,
            Position.SIDE);

    static final Comparator<StretchSummary> DOWNWARDS = Comparator.comparingInt(
            stretch -> stretch.position().map(WAY_DOWN::indexOf).orElse(-1));

    StretchSummary {
        props = List.copyOf(props);
    }

    /** All stretches that can be read. */
    static List<StretchSummary> all(FolderLibrary library) {
        List<StretchSummary> all = new ArrayList<>();
        for (String file : library.names()) {
            if (library.stretch(file) instanceof StretchLibrary.Found.Stretch found) {
                ScriptReader.readAny(found.source(), library, Settings.NONE, new Diagnostics())
                        .filter(script -> script.steps().get(0) instanceof Step.Perform)
                        .map(script -> ((Step.Perform) script.steps().get(0)).stretch())
                        .ifPresent(stretch -> all.add(of(file, stretch)));
            }
        }
        return List.copyOf(all);
    }

    private static StretchSummary of(String file, Stretch stretch) {
        return new StretchSummary(
                file,
                stretch.name().text(),
                stretch.position(),
                stretch.props().stream().map(Prop::name).toList(),
                stretch.rest().flatMap(StretchSummary::shorter));
    }

    private static Optional<String> shorter(Amount rest) {
        boolean grows = !rest.inBreaths() && rest.low() < LONGEST_REST && rest.high() > LONGEST_REST;
        return grows ? Optional.of((int) Math.ceil(rest.low()) + "-" + LONGEST_REST + " s") : Optional.empty();
    }

    /** The shorter rests of those that have one, by what scripts call them. */
    static Map<String, String> shorterRests(List<StretchSummary> stretches) {
        Map<String, String> rests = new TreeMap<>();
        stretches.forEach(stretch -> stretch.shorterRest().ifPresent(rest -> rests.put(stretch.file(), rest)));
        return rests;
    }

    boolean fits(Set<Position> positions, Set<String> atHand) {
        return position.map(positions::contains).orElse(true) && atHand.containsAll(props);
    }
}
