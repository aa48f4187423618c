/** What a live session shows on the terminal, and the keys that steer it. */
@NullMarked
package org.breathcue.screen;

import org.jspecify.annotations.NullMarked;
