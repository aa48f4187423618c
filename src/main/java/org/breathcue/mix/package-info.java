/** Renders a timeline and its clips as blocks of frames. */
@NullMarked
package org.breathcue.mix;

import org.jspecify.annotations.NullMarked;
