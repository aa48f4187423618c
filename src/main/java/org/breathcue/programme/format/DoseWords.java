package org.breathcue.programme.format;

import java.util.List;
import java.util.stream.Collectors;
import org.breathcue.programme.PlannedSession;
import org.breathcue.script.dose.DoseSetting;

/** Writes the doses of a stage. */
final class DoseWords {
    private DoseWords() {}

    /** Returns all doses of a stage, such as {@code cobra.hold=20 s, cobra.times=2}; empty if it sets none. */
    static String all(PlannedSession session, int stage) {
        return join(session.stages().get(stage - 1).doses());
    }

    /** Returns the doses of a stage that the stage before does not have. */
    static String changed(PlannedSession session, int stage) {
        if (stage == 1) {
            return all(session, stage);
        }
        List<String> before = session.stages().get(stage - 2).doses().stream()
                .map(DoseSetting::text)
                .toList();
        return join(session.stages().get(stage - 1).doses().stream()
                .filter(dose -> !before.contains(dose.text()))
                .toList());
    }

    private static String join(List<DoseSetting> doses) {
        return doses.stream().map(DoseSetting::text).collect(Collectors.joining(", "));
    }
}
