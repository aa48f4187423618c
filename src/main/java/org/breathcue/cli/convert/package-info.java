/** The command {@code convert}. */
@NullMarked
package org.breathcue.cli.convert;

import org.jspecify.annotations.NullMarked;
