/** The command {@code breathcue export}, and how all commands write sound files. */
@NullMarked
package org.breathcue.cli.export;

import org.jspecify.annotations.NullMarked;
