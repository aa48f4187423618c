/** A history for people and for other programs: text, CSV, iCalendar, and a picture. */
@NullMarked
package org.breathcue.history.report;

import org.jspecify.annotations.NullMarked;
