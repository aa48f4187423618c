package org.breathcue.script;

/**
 * A line inside a hold.
 *
 * @param moment when; with {@code on} in the line, the first such phase from then on
 */
public record HoldCue(Line line, HoldMoment moment) {}
