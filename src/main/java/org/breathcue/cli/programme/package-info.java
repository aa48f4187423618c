/** The commands {@code breathcue today} and {@code breathcue programme}. */
@NullMarked
package org.breathcue.cli.programme;

import org.jspecify.annotations.NullMarked;
