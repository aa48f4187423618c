/** Parses and formats durations. */
@NullMarked
package org.breathcue.duration;

import org.jspecify.annotations.NullMarked;
