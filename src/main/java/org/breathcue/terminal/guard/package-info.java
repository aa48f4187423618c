/** Follows signals, and restores the terminal when this process cannot. */
@NullMarked
package org.breathcue.terminal.guard;

import org.jspecify.annotations.NullMarked;
