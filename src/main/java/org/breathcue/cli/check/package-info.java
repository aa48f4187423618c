/** The command {@code breathcue check}. */
@NullMarked
package org.breathcue.cli.check;

import org.jspecify.annotations.NullMarked;
