/** The command {@code breathcue sessions}. */
@NullMarked
package org.breathcue.cli.sessions;

import org.jspecify.annotations.NullMarked;
