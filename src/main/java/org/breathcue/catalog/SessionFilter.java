package org.breathcue.catalog;

import java.util.Set;
import org.breathcue.script.Position;

/**
 * Selects sessions by length, positions and props.
 *
 * @param seconds a length that the session must support; 0 for any length
 * @param positions the allowed positions; empty for all
 * @param withoutProps whether only sessions without props are accepted
 */
public record SessionFilter(double seconds, Set<Position> positions, boolean withoutProps) {
    /** Accepts every session. */
    public static final SessionFilter ANY = new SessionFilter(0, Set.of(), false);

    public SessionFilter {
        positions = Set.copyOf(positions);
    }

    /** Returns whether every session is accepted. */
    public boolean acceptsAll() {
        return equals(ANY);
    }

    /** Returns whether a session is accepted. A session without positions is accepted for all positions. */
    public boolean accepts(SessionSummary session) {
        boolean inTime = seconds == 0
                || (session.lengths().shortest() <= seconds
                        && seconds <= session.lengths().longest());
        boolean inPosition = positions.isEmpty() || positions.containsAll(session.positions());
        return inTime && inPosition && (!withoutProps || session.props().isEmpty());
    }
}
