package org.breathcue.cli.create;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.breathcue.script.Position;

/** The resting position at the end of a new session. Sorted from the lowest to the highest. */
enum ClosingPosition {
    LYING(Position.SUPINE, "Lie down on your back, and let your arms fall open.", Position.SUPINE),
    ON_THE_FRONT(Position.PRONE, "Lie on your front, and rest your forehead on your hands.", Position.PRONE),
    ON_THE_SIDE(Position.SIDE, "Lie on one side, and draw your knees up a little.", Position.SIDE),
    KNEELING(
            Position.KNEELING,
            "Sit back on your heels, and rest your hands on your thighs.",
            Position.KNEELING,
            Position.HANDS_AND_KNEES),
    SEATED(Position.SEATED, "Sit tall, and rest your hands in your lap.", Position.SEATED),
    CHAIR(Position.CHAIR, "Sit back in your chair, and rest your hands in your lap.", Position.CHAIR),
    STANDING(Position.STANDING, "Stand tall, and let your arms hang loose.", Position.STANDING);

    private final Position position;
    private final String setup;
    private final List<Position> from;

    ClosingPosition(Position position, String setup, Position... from) {
        this.position = position;
        this.setup = setup;
        this.from = List.of(from);
    }

    /** Returns the lowest closing position for the positions of a session. */
    static ClosingPosition in(Set<Position> positions) {
        return Stream.of(values())
                .filter(rest -> rest.from.stream().anyMatch(positions::contains))
                .findFirst()
                .orElse(LYING);
    }

    Position position() {
        return position;
    }

    String setup() {
        return setup;
    }
}
