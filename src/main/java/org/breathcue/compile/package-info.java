/** A typed script to a session without sides, sets or repeats, and that session to a timeline. */
@NullMarked
package org.breathcue.compile;

import org.jspecify.annotations.NullMarked;
