package org.breathcue.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.Event;

/** Times and doses in words. */
final class Figures {
    private Figures() {}

    /** {@code 4:05}, or {@code 1:04:05} from an hour on: whole seconds that have begun. */
    static String left(long frames, int frameRate) {
        return clock((Math.max(0, frames) + frameRate - 1) / frameRate);
    }

    /** {@code 4:05}: whole seconds that have passed. */
    static String passed(long frames, int frameRate) {
        return clock(Math.max(0, frames) / frameRate);
    }

    /** {@code 30 seconds}, {@code 1 breath}, {@code 12 times}. */
    static String dose(DoseAmount dose) {
        return switch (dose.unit()) {
            case SECONDS ->
                dose.value() >= 60 && dose.value() % 60 == 0
                        ? counted(dose.value() / 60, "minute")
                        : counted(dose.value(), "second");
            case BREATHS -> counted(dose.value(), "breath");
            case TIMES -> counted(dose.value(), "time");
        };
    }

    /** All doses of one stretch; empty when it has none, or different ones. */
    static String doses(List<Event.Dose> doses) {
        if (doses.isEmpty()
                || new HashSet<>(doses.stream().map(Event.Dose::amount).toList()).size() > 1) {
            return "";
        }
        String each = dose(doses.get(0).amount());
        return doses.size() == 1 ? each : doses.size() + " times " + each;
    }

    private static String counted(double amount, String unit) {
        String number = BigDecimal.valueOf(amount)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return number + " " + unit + (number.equals("1") ? "" : "s");
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
