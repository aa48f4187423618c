/** The command {@code serve}. */
@NullMarked
package org.breathcue.cli.serve;

import org.jspecify.annotations.NullMarked;
