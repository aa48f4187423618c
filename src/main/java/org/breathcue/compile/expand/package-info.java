/** Expands a script into a session: unrolls repeats, sets and sides, and decides every word. */
@NullMarked
package org.breathcue.compile.expand;

import org.jspecify.annotations.NullMarked;
