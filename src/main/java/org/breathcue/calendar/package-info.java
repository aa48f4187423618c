/** Writes calendars for other programs. */
@NullMarked
package org.breathcue.calendar;

import org.jspecify.annotations.NullMarked;
