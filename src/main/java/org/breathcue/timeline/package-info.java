/** The immutable result of compiling: every sound at an exact frame. */
@NullMarked
package org.breathcue.timeline;

import org.jspecify.annotations.NullMarked;
