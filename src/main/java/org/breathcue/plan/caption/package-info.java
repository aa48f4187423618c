/** Writes the words of a timeline as captions for players and as labels for sound editors. */
@NullMarked
package org.breathcue.plan.caption;

import org.jspecify.annotations.NullMarked;
