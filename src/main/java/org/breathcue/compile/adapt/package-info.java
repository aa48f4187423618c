/** Applies the wishes of a listener to a script. */
@NullMarked
package org.breathcue.compile.adapt;

import org.jspecify.annotations.NullMarked;
