package org.breathcue.programme;

import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.dose.DoseSetting;

/**
 * A stage of a session: its doses.
 *
 * @param span the place of the stage in the programme
 * @param doses all doses that the stage sets, with those of earlier stages that it does not change
 * @param confirmed whether the author says that a fast growth up to this stage is meant
 */
public record Stage(Span span, List<DoseSetting> doses, boolean confirmed) {
    public Stage {
        doses = List.copyOf(doses);
    }

    /** Returns all doses, such as {@code cobra.hold=20 s, cobra.times=2}; empty if it sets none. */
    public String text() {
        return doses.stream().map(DoseSetting::text).collect(Collectors.joining(", "));
    }
}
