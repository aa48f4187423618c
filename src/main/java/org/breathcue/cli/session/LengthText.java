package org.breathcue.cli.session;

import org.breathcue.compile.fit.LengthRange;
import org.breathcue.duration.DurationText;

/** Formats the range of lengths of a session. */
public final class LengthText {
    private static final int MINUTE = 60;

    private LengthText() {}

    /**
     * Returns the possible whole minutes, such as {@code 5 to 12 min}; if there are none, the range in minutes and
     * seconds.
     */
    public static String span(LengthRange lengths) {
        long least = (long) Math.ceil(lengths.shortest() / MINUTE);
        long most = (long) Math.floor(lengths.longest() / MINUTE);
        if (least < most) {
            return least + " to " + most + " min";
        }
        if (least == most && least > 0) {
            return least + " min";
        }
        String shortest = clock(lengths.shortest());
        String longest = clock(lengths.longest());
        return shortest.equals(longest) ? shortest : shortest + " to " + longest;
    }

    /** Returns a time such as {@code 4:30} or {@code 1:04:30}. */
    private static String clock(double seconds) {
        return DurationText.clock((long) seconds);
    }
}
