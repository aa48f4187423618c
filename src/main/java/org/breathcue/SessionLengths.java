package org.breathcue;

import org.breathcue.compile.fit.LengthRange;
import org.breathcue.timeline.Timeline;

/**
 * The lengths a session can have.
 *
 * @param timeline the session at the length it has when no other is asked for
 * @param possible the shortest and the longest length that can be asked for, in seconds
 */
public record SessionLengths(Timeline timeline, LengthRange possible) {}
