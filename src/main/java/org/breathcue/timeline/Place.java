package org.breathcue.timeline;

/**
 * The place of a movement in the session. All ordinals start at 1.
 *
 * @param step ordinal of the leaf step, counted after repeats are unrolled
 * @param set ordinal of the set
 * @param side the working side
 * @param time ordinal of the repetition within its side and set
 */
public record Place(int step, int set, Side side, int time) {}
