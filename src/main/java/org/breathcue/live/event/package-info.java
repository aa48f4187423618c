/** A live session as lines of JSON in the format {@code breathcue-events/1}, and gestures as lines of JSON. */
@NullMarked
package org.breathcue.live.event;

import org.jspecify.annotations.NullMarked;
