package org.breathcue.compile;

import java.util.Optional;
import org.breathcue.compile.schedule.MissingSounds;

/**
 * The outcome of one attempt to compile.
 *
 * @param <T> what is computed: a timeline, or the lengths a session can have
 */
public sealed interface Compilation<T> {
    /** The attempt succeeded. */
    record Done<T>(T value) implements Compilation<T> {
        @Override
        public Optional<T> result() {
            return Optional.of(value);
        }
    }

    /** The attempt failed; errors were reported. */
    record Failed<T>() implements Compilation<T> {
        @Override
        public Optional<T> result() {
            return Optional.empty();
        }
    }

    /** Some sounds have to be measured first; nothing was reported. Measure them, and try again with their lengths. */
    record NeedsSounds<T>(MissingSounds sounds) implements Compilation<T> {
        @Override
        public Optional<T> result() {
            return Optional.empty();
        }
    }

    /** Returns the value of a successful attempt, and nothing for any other. */
    Optional<T> result();
}
