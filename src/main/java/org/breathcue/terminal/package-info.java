/** Shows a live session on the terminal, and reads the keys that control it. */
@NullMarked
package org.breathcue.terminal;

import org.jspecify.annotations.NullMarked;
