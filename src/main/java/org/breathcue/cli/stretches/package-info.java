/** The command {@code breathcue stretches}. */
@NullMarked
package org.breathcue.cli.stretches;

import org.jspecify.annotations.NullMarked;
