package org.breathcue.timeline;

/**
 * The prescribed amount of a dose, such as 20 seconds or 3 breaths.
 *
 * @param value seconds (may have a fraction), breaths or repetitions
 */
public record DoseAmount(DoseUnit unit, double value) {}
