/** Programmes: sessions over several weeks, with doses that grow, and what a history of sessions makes of them. */
@NullMarked
package org.breathcue.programme;

import org.jspecify.annotations.NullMarked;
