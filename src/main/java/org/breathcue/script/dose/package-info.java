/** Doses that a listener sets for one session, such as {@code bridge.sets=2}, without a change of the script. */
@NullMarked
package org.breathcue.script.dose;

import org.jspecify.annotations.NullMarked;
