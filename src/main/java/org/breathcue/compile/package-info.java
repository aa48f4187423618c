/** Compiles a script into a timeline. */
@NullMarked
package org.breathcue.compile;

import org.jspecify.annotations.NullMarked;
