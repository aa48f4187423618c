package org.breathcue.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that depend on nothing but the seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        // Neighbouring seeds are to give unrelated scripts.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> rest = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
