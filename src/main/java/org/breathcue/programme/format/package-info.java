/** Writes the weeks of a programme as text, JSON, a picture and a calendar. */
@NullMarked
package org.breathcue.programme.format;

import org.jspecify.annotations.NullMarked;
