package org.breathcue.script;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls that a script asks for.
 *
 * @param chosen the kinds of calls
 * @param countdown the number in {@code countdown 10}; empty for a {@code countdown} without a number, or for none
 */
public record Calls(Set<Call> chosen, OptionalInt countdown) {
    /** The calls of a script that does not set them. */
    public static final Calls DEFAULT = new Calls(
            EnumSet.complementOf(EnumSet.of(Call.COUNTDOWN, Call.COUNT, Call.REPETITIONS)), OptionalInt.empty());

    /** No calls that can be turned off. */
    public static final Calls NONE = new Calls(EnumSet.of(Call.SIDE), OptionalInt.empty());

    /** The largest number that a countdown can start with. */
    public static final int HIGHEST_COUNTDOWN = 60;

    /** A countdown with its number, from 1 to {@value #HIGHEST_COUNTDOWN}; group 1 is the number. */
    public static final Pattern COUNTDOWN = Pattern.compile("countdown +([1-9]|[1-5][0-9]|60)");

    /** The shortest and the longest hold with the call {@code halfway}, in seconds. */
    public static final double SHORTEST_WITH_HALFWAY = 40;

    public static final double LONGEST_WITH_HALFWAY = 120;

    /** The fewest breaths with the call {@code last-breath}. */
    public static final int FEWEST_WITH_LAST_BREATH = 5;

    /** The shortest hold with the call {@code chime}, in seconds. */
    public static final double SHORTEST_WITH_CHIME = 120;

    /** The longest hold without the call {@code length}, in seconds. */
    public static final double LONGEST_WITHOUT_LENGTH = 60;

    /** The shortest hold with a countdown whose number is not given, in seconds. */
    public static final double SHORTEST_WITH_COUNTDOWN = 20;

    /** The shortest rest with the calls {@code rest} and {@code ready}, or with a countdown without a number, in seconds. */
    public static final double SHORTEST_REST = 10;

    private static final int USUAL_COUNTDOWN = 3;

    public Calls {
        chosen = Collections.unmodifiableSet(EnumSet.copyOf(chosen));
    }

    /** Returns the calls of a list: those of the side always, and one for each word, which must be a word of a call. */
    public static Calls of(Iterable<String> words) {
        Set<Call> chosen = EnumSet.of(Call.SIDE);
        OptionalInt countdown = OptionalInt.empty();
        for (String word : words) {
            Matcher counted = COUNTDOWN.matcher(word);
            if (counted.matches()) {
                chosen.add(Call.COUNTDOWN);
                countdown = OptionalInt.of(Integer.parseInt(counted.group(1)));
            } else {
                chosen.add(Call.named(word).orElseThrow());
            }
        }
        return new Calls(chosen, countdown);
    }

    /** Returns whether a word is one of a list of calls. */
    public static boolean isCall(String word) {
        return Call.named(word).isPresent() || COUNTDOWN.matcher(word).matches();
    }

    /** Returns these calls without one. */
    public Calls without(Call call) {
        EnumSet<Call> left = EnumSet.copyOf(chosen);
        left.remove(call);
        return new Calls(left, countdown);
    }

    public boolean contains(Call call) {
        return chosen.contains(call);
    }

    /**
     * Returns the number that a countdown in some time starts with; 0 if there is none.
     *
     * @param seconds the length of the time
     * @param shortest the shortest time with a countdown whose number is not given, in seconds
     */
    public int countdownIn(double seconds, double shortest) {
        if (!contains(Call.COUNTDOWN) || seconds < countdown.orElse(0) || (countdown.isEmpty() && seconds < shortest)) {
            return 0;
        }
        return countdown.orElse(USUAL_COUNTDOWN);
    }
}
