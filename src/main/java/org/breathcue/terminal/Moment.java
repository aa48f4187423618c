package org.breathcue.terminal;

import org.breathcue.timeline.Event;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one frame of a timeline.
 *
 * @param mark the stretch, and its side
 * @param next the one after it
 * @param hold the dose that is given
 * @param coming the next dose of the same stretch, if none is given
 * @param breath the phase of the breath
 */
record Moment(
        Event.@Nullable Mark mark,
        Event.@Nullable Mark next,
        Event.@Nullable Dose hold,
        Event.@Nullable Dose coming,
        Event.@Nullable Breath breath) {}
