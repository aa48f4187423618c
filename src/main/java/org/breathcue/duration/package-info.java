/** Reads and writes lengths of time as people write them. */
@NullMarked
package org.breathcue.duration;

import org.jspecify.annotations.NullMarked;
