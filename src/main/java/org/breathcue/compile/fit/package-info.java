/** Fits a session to a length by choosing inside its ranges. */
@NullMarked
package org.breathcue.compile.fit;

import org.jspecify.annotations.NullMarked;
