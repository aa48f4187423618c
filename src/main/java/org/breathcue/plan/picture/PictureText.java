package org.breathcue.plan.picture;

import java.math.BigDecimal;
import java.util.Locale;
import org.breathcue.timeline.DoseAmount;

/** The words of a picture. */
final class PictureText {
    private static final int FROM_MINUTES = 120;

    private PictureText() {}

    /** {@code 4:30}, or {@code 1:04:30}: to the nearest second. */
    static String clock(long frame, int frameRate) {
        long seconds = (frame + frameRate / 2) / frameRate;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code 20 s}, {@code 3 min 40 s}, {@code 5 breaths}, {@code once}. */
    static String dose(DoseAmount dose) {
        String amount = BigDecimal.valueOf(dose.value()).stripTrailingZeros().toPlainString();
        boolean one = dose.value() == 1;
        return switch (dose.unit()) {
            case SECONDS -> seconds(dose.value(), amount);
            case BREATHS -> amount + (one ? " breath" : " breaths");
            case TIMES -> one ? "once" : amount + " times";
        };
    }

    private static String seconds(double seconds, String amount) {
        if (seconds < FROM_MINUTES || seconds != Math.rint(seconds)) {
            return amount + " s";
        }
        long rest = (long) seconds % 60;
        return (long) seconds / 60 + " min" + (rest == 0 ? "" : " " + rest + " s");
    }
}
