package org.breathcue.catalog;

import java.util.Set;
import org.breathcue.script.Position;

/**
 * Selects sessions by the time, the positions and the props a person has.
 *
 * @param seconds the length the session must be able to have; 0 for any length
 * @param positions the only positions it may need; empty for all
 * @param withoutProps whether it may need no props
 */
public record SessionFilter(double seconds, Set<Position> positions, boolean withoutProps) {
    /** Accepts every session. */
    public static final SessionFilter ANY = new SessionFilter(0, Set.of(), false);

    public SessionFilter {
        positions = Set.copyOf(positions);
    }

    /** Whether it accepts every session. */
    public boolean acceptsAll() {
        return equals(ANY);
    }

    /** Whether a session passes; one that names no position can be done in any. */
    public boolean accepts(SessionSummary session) {
        boolean inTime = seconds == 0
                || (session.lengths().shortest() <= seconds
                        && seconds <= session.lengths().longest());
        boolean inPosition = positions.isEmpty() || positions.containsAll(session.positions());
        return inTime && inPosition && (!withoutProps || session.props().isEmpty());
    }
}
