package org.breathcue.terminal;

import java.util.List;
import org.breathcue.duration.DurationText;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.Event;

/** Writes doses in words. */
final class DoseText {
    private DoseText() {}

    /** {@code 30 seconds}, {@code 1 breath}, {@code 12 times}. */
    static String of(DoseAmount amount) {
        return switch (amount.unit()) {
            case SECONDS -> DurationText.words(amount.value());
            case BREATHS -> DurationText.counted(amount.value(), "breath");
            case TIMES -> DurationText.counted(amount.value(), "time");
        };
    }

    /** {@code 3 times 30 seconds}: all doses of one chapter; empty if it has none, or doses that differ. */
    static String of(List<Event.Dose> doses) {
        List<DoseAmount> amounts =
                doses.stream().map(Event.Dose::amount).distinct().toList();
        if (amounts.size() != 1) {
            return "";
        }
        String each = of(amounts.get(0));
        return doses.size() == 1 ? each : doses.size() + " times " + each;
    }
}
