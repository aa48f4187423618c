package org.breathcue.prescription;

import java.util.Optional;

/**
 * An exercise of a prescription. Amounts and counts are written as in a script.
 *
 * @param name the exercise, in words
 * @param sets how many sets
 * @param times how many repetitions in each set, or how many holds
 * @param hold how long to hold
 * @param rest the time between sets
 * @param side the option for the sides: {@code each side}, {@code left side} or {@code right side}
 * @param load what is needed, such as {@code a 2.5 kg weight} or {@code a band}
 */
record Prescribed(
        String name,
        Optional<String> sets,
        Optional<String> times,
        Optional<String> hold,
        Optional<String> rest,
        Optional<String> side,
        Optional<String> load) {
    /** Returns whether it says how much to do. */
    boolean isDosed() {
        return times.isPresent() || hold.isPresent();
    }

    /** Returns the dose and the options of a step: {@code 3x10 each side, rest 60 s}. */
    String dose() {
        StringBuilder dose = new StringBuilder();
        if (hold.isPresent()) {
            dose.append(times.filter(count -> sets.isEmpty())
                            .map(count -> count + "x")
                            .orElse(""))
                    .append(hold.get());
            times.filter(count -> sets.isPresent())
                    .ifPresent(count -> dose.append(" x").append(count));
        } else if (times.isPresent()) {
            dose.append(sets.map(count -> count + "x").orElse("x")).append(times.get());
        }
        side.ifPresent(words -> dose.append(' ').append(words));
        sets.filter(count -> hold.isPresent() && times.isPresent())
                .ifPresent(count -> dose.append(", ").append(count).append(count.equals("1") ? " set" : " sets"));
        rest.ifPresent(time -> dose.append(", rest ").append(time));
        return dose.toString();
    }
}
