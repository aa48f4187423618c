package org.breathcue.understood;

import java.util.ArrayList;
import java.util.List;

/** Converts numbers in digits to words: up to 999,999, and their ordinals. */
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
    private static final List<String> SMALL_ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    /** Returns the words for {@code 12} or {@code 12th}. Longer numbers are read digit by digit. */
    static List<String> of(String figures) {
        String digits = figures.replaceAll("\\D", "");
        List<String> words = new ArrayList<>();
        if (digits.length() > 6) {
            digits.chars().forEach(digit -> words.add(SMALL.get(digit - '0')));
        } else {
            add(Integer.parseInt(digits), words);
        }
        if (digits.length() < figures.length()) {
            words.add(ordinal(words.remove(words.size() - 1)));
        }
        return List.copyOf(words);
    }

    private static void add(int number, List<String> words) {
        if (number < 20) {
            words.add(SMALL.get(number));
        } else if (number < 100) {
            words.add(TENS.get(number / 10 - 2));
            addRest(number % 10, words);
        } else if (number < 1000) {
            words.add(SMALL.get(number / 100));
            words.add("hundred");
            addRest(number % 100, words);
        } else {
            add(number / 1000, words);
            words.add("thousand");
            addRest(number % 1000, words);
        }
    }

    private static void addRest(int number, List<String> words) {
        if (number > 0) {
            add(number, words);
        }
    }

    private static String ordinal(String word) {
        int small = SMALL.indexOf(word);
        if (small >= 0 && small < SMALL_ORDINALS.size()) {
            return SMALL_ORDINALS.get(small);
        }
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
    }
}
