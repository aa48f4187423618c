package org.breathcue.outside.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that depend on nothing but the seed. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        // Neighbouring seeds are to give unrelated scripts.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong());
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    @SafeVarargs
    public final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public <T> List<T> shuffled(List<T> values) {
        List<T> rest = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
