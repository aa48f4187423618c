/** The command {@code breathcue export}, and the code that writes sound files for all commands. */
@NullMarked
package org.breathcue.cli.export;

import org.jspecify.annotations.NullMarked;
