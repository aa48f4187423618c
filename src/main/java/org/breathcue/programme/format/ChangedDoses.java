package org.breathcue.programme.format;

import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.programme.PlannedSession;
import org.breathcue.script.dose.DoseSetting;

/** Writes the doses that change with a stage. */
final class ChangedDoses {
    private ChangedDoses() {}

    /** Returns the doses of a stage that the stage before does not have; for the first stage, all of them. */
    static String text(PlannedSession session, int stage) {
        if (stage == 1) {
            return session.stage(stage).text();
        }
        List<String> before =
                session.stage(stage - 1).doses().stream().map(DoseSetting::text).toList();
        return session.stage(stage).doses().stream()
                .map(DoseSetting::text)
                .filter(dose -> !before.contains(dose))
                .collect(Collectors.joining(", "));
    }
}
