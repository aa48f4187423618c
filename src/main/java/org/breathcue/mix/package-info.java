/** A timeline and its clips to blocks of frames. */
@NullMarked
package org.breathcue.mix;

import org.jspecify.annotations.NullMarked;
