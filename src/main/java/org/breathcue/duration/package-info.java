/** Reads and writes lengths of time. */
@NullMarked
package org.breathcue.duration;

import org.jspecify.annotations.NullMarked;
