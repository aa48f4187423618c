package org.breathcue.terminal;

import java.util.List;
import org.breathcue.duration.DurationText;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;

/** Formats doses in words. */
final class DoseText {
    private DoseText() {}

    /** Returns an amount such as {@code 30 seconds}, {@code 1 breath} or {@code 12 times}. */
    static String of(DoseAmount amount) {
        return switch (amount.unit()) {
            case SECONDS -> DurationText.words(amount.value());
            case BREATHS -> DurationText.counted(amount.value(), "breath");
            case TIMES -> DurationText.counted(amount.value(), "time");
        };
    }

    /** Returns an amount as it is shown beside times: {@code 3:47} if it is in seconds, otherwise such as {@code 12 times}. */
    static String besideClock(DoseAmount amount) {
        return amount.unit() == DoseUnit.SECONDS ? DurationText.clock((long) Math.ceil(amount.value())) : of(amount);
    }

    /**
     * Returns the doses of one chapter, such as {@code 3 times 30 seconds}; empty if there are none or if they differ.
     */
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
