package org.breathcue.outside;

import java.util.List;
import java.util.Locale;

/** Numbers as the player says them. */
public final class Numerals {
    private static final List<String> BELOW_TWENTY = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                            + " seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private Numerals() {}

    /** Returns a number below 1000 as an utterance of its own. */
    public static String said(int number) {
        String words = of(number);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    /** Returns a number below 1000 in words. */
    public static String of(int number) {
        if (number >= 100) {
            return of(number / 100) + " hundred" + (number % 100 == 0 ? "" : " " + of(number % 100));
        }
        if (number < 20) {
            return BELOW_TWENTY.get(number);
        }
        String tens = TENS.get(number / 10 - 2);
        return number % 10 == 0 ? tens : tens + "-" + of(number % 10);
    }
}
