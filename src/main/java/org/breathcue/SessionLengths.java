package org.breathcue;

import org.breathcue.compile.fit.LengthRange;
import org.breathcue.timeline.Timeline;

/**
 * The lengths a session can have.
 *
 * @param timeline the session at its default length
 * @param possible the shortest and the longest length that can be requested, in seconds
 */
public record SessionLengths(Timeline timeline, LengthRange possible) {}
