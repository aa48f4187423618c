package org.breathcue.compile.schedule;

import org.breathcue.timeline.BreathPhase;

/**
 * One breath phase of a dose with its frames.
 *
 * @param cycle the breath it belongs to, counted from 1 inside the dose; 0 if the breath is held throughout
 * @param start the first frame
 * @param end the first frame after it
 */
record PlacedPhase(BreathPhase phase, int cycle, long start, long end) {}
