package org.breathcue.voice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a voice delivers its words. */
public enum Delivery {
    /** As the voice speaks by itself. */
    PLAIN(0, 1, 1),

    /** Lower, more level and slower: for an evening, or for lying down. */
    CALM(-1, 0.8, 0.88);

    private final double semitones;
    private final double range;
    private final double articulation;

    Delivery(double semitones, double range, double articulation) {
        this.semitones = semitones;
        this.range = range;
        this.articulation = articulation;
    }

    /** Returns by how many semitones the voice is raised. */
    public double semitones() {
        return semitones;
    }

    /** Returns the factor of the distance of its pitch from the mean. */
    public double range() {
        return range;
    }

    /** Returns the factor of its articulation rate. The speaking rate stays: pauses make up for it, as far as they can. */
    public double articulation() {
        return articulation;
    }

    /** Returns the word in a script. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the words of all deliveries. */
    public static List<String> words() {
        return Stream.of(values()).map(Delivery::word).toList();
    }

    /** Returns the delivery with that word. */
    public static Optional<Delivery> named(String word) {
        return Stream.of(values())
                .filter(delivery -> delivery.word().equals(word))
                .findFirst();
    }
}
