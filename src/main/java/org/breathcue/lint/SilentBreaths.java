package org.breathcue.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.Timeline;

/** Warns of words that fade to the breath sound where the breath sound is off, so that nothing leads the listener. */
final class SilentBreaths {
    private final Diagnostics diagnostics;

    SilentBreaths(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void check(Timeline timeline) {
        Map<Span, Integer> breaths = new HashMap<>();
        for (Event.Dose dose : timeline.events(Event.Dose.class)) {
            boolean silent = timeline.soundAt(dose.startFrame()).breath() == Sound.Breath.OFF;
            if (silent && dose.form() != DoseForm.HOLD) {
                breaths.merge(dose.source(), wordless(timeline, dose), Integer::sum);
            }
        }
        breaths.forEach((source, count) -> {
            if (count > 0) {
                diagnostics.report(
                        Code.SILENT_BREATHS,
                        source,
                        "the breath sound is off, so " + count + (count == 1 ? " breath here is" : " breaths here are")
                                + " silent",
                        "set the breath sound to \"air\" or \"tone\", or the guide to \"full\"");
            }
        });
    }

    /** Returns the cycles of a dose in which no words begin. */
    private static int wordless(Timeline timeline, Event.Dose dose) {
        List<Event.Breath> breaths = timeline.events(Event.Breath.class).stream()
                .filter(breath -> breath.startFrame() >= dose.startFrame() && breath.endFrame() <= dose.endFrame())
                .toList();
        List<Event.Speech> words = timeline.events(Event.Speech.class);
        return (int) breaths.stream()
                .map(Event.Breath::cycle)
                .distinct()
                .filter(cycle -> words.stream().noneMatch(speech -> begins(speech, breaths, cycle)))
                .count();
    }

    private static boolean begins(Event.Speech speech, List<Event.Breath> breaths, int cycle) {
        return breaths.stream()
                .anyMatch(breath -> breath.cycle() == cycle
                        && breath.startFrame() <= speech.startFrame()
                        && speech.startFrame() < breath.endFrame());
    }
}
