/** Planted faults: every way of spoiling a good plan, each of which the outside check must report. */
@NullMarked
package org.breathcue.outside.mutate;

import org.jspecify.annotations.NullMarked;
