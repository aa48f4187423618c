/** A session as it is heard live: what gestures, waits and a lost device do to it. */
@NullMarked
package org.breathcue.live;

import org.jspecify.annotations.NullMarked;
