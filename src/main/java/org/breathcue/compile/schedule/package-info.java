/** Schedules a session: gives every part its frames, which makes a timeline. */
@NullMarked
package org.breathcue.compile.schedule;

import org.jspecify.annotations.NullMarked;
