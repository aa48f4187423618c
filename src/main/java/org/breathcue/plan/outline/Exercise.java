package org.breathcue.plan.outline;

import java.util.List;
import java.util.Optional;
import org.breathcue.script.Position;

/**
 * A stretch or a breathing exercise, for reading.
 *
 * @param before the words of the session before it
 * @param startFrame the frame at which it begins
 * @param endFrame the end of its first round and its first side
 * @param dose the doses in a few words, such as {@code 2 sets of 3 × 20 s, each side}
 * @param rounds how often the session does it
 * @param words its words on the first side
 * @param twoSided whether the words are for the first of two sides
 * @param variations the variations that the session does not use
 */
public record Exercise(
        String name,
        List<String> before,
        long startFrame,
        long endFrame,
        String dose,
        int rounds,
        Optional<Position> position,
        List<String> props,
        Optional<String> caution,
        ExerciseWords words,
        boolean twoSided,
        List<Variation> variations) {
    public Exercise {
        before = List.copyOf(before);
        props = List.copyOf(props);
        variations = List.copyOf(variations);
    }

    /**
     * A variation of a stretch.
     *
     * @param changes what is different: doses, positions, props and words
     */
    public record Variation(String name, List<String> changes) {
        public Variation {
            changes = List.copyOf(changes);
        }
    }

    /** Returns the dose with the number of rounds. */
    public String doseInAll() {
        return rounds == 1 ? dose : dose + ", in each of " + rounds + " rounds";
    }
}
