package org.breathcue.compile.expand;

import java.util.List;

/** Whole numbers from 0 to 999,999 in words: {@code twenty-one}, {@code one hundred five}. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    static String of(int number) {
        if (number < 20) {
            return SMALL.get(number);
        }
        if (number < 100) {
            return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get(number % 10));
        }
        return number < 1000 ? parts(number, 100, "hundred") : parts(number, 1000, "thousand");
    }

    private static String parts(int number, int unit, String name) {
        String whole = of(number / unit) + " " + name;
        return number % unit == 0 ? whole : whole + " " + of(number % unit);
    }
}
