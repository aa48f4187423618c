package org.breathcue.plan.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Placeholder;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.Side;

/**
 * The words of a stretch on one side.
 *
 * @param setup how to get into position
 * @param during what leads into the dose, and what is said in it
 * @param leave what leads out of it
 */
public record ExerciseWords(List<String> setup, List<String> during, List<String> leave) {
    private static final Set<Placeholder> SIDES = Set.of(Placeholder.SIDE, Placeholder.OTHER_SIDE);

    public ExerciseWords {
        setup = List.copyOf(setup);
        during = List.copyOf(during);
        leave = List.copyOf(leave);
    }

    /** Returns the words of a stretch in full, without those that count. */
    static ExerciseWords of(Stretch stretch, Side side) {
        List<Line> during = Stream.of(
                        stretch.enter(),
                        stretch.movement().match(hold -> List.<Line>of(), Movement.Flow::lines),
                        HoldCue.lines(stretch.allCues()))
                .flatMap(List::stream)
                .toList();
        return new ExerciseWords(texts(stretch.setup(), side), texts(during, side), texts(stretch.leave(), side));
    }

    /** Returns all words in order. */
    Stream<String> all() {
        return Stream.of(setup, during, leave).flatMap(List::stream);
    }

    private static List<String> texts(List<Line> lines, Side side) {
        return lines.stream()
                .flatMap(line -> text(line.say(), side).stream())
                .distinct()
                .toList();
    }

    /** Returns words with their sides filled in; empty if they hold something else, such as a count. */
    static Optional<String> text(TextTemplate words, Side side) {
        if (!SIDES.containsAll(words.placeholders())) {
            return Optional.empty();
        }
        Side first = side == Side.NONE ? Side.LEFT : side;
        return Optional.of(words.filled(Map.of(
                Placeholder.SIDE,
                first.key(),
                Placeholder.OTHER_SIDE,
                first.other().key())));
    }
}
