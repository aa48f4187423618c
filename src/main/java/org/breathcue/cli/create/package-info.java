/** The command {@code breathcue new}. */
@NullMarked
package org.breathcue.cli.create;

import org.jspecify.annotations.NullMarked;
