/** Tests of the scripts that build and start the program. */
@NullMarked
package org.breathcue.launcher;

import org.jspecify.annotations.NullMarked;
