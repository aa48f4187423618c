/** Oscillators, noise and fades, most of them pure functions of the frame. */
@NullMarked
package org.breathcue.mix.signal;

import org.jspecify.annotations.NullMarked;
