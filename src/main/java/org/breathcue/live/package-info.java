/** Plays a session live: handles gestures, waits and lost devices. */
@NullMarked
package org.breathcue.live;

import org.jspecify.annotations.NullMarked;
