/** The commands {@code breathcue play} and {@code breathcue breathe}. */
@NullMarked
package org.breathcue.cli.play;

import org.jspecify.annotations.NullMarked;
