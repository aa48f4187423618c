/** Applies what a listener asks for to a script. */
@NullMarked
package org.breathcue.compile.adapt;

import org.jspecify.annotations.NullMarked;
