/** Writes a timeline as text, JSON, captions or a picture. */
@NullMarked
package org.breathcue.plan;

import org.jspecify.annotations.NullMarked;
