package org.breathcue.script;

/**
 * A line inside a hold.
 *
 * @param moment when the words start; if the line has {@code on}, they start with the first such phase from then on
 */
public record HoldCue(Line line, HoldMoment moment) {}
