/** The command {@code breathcue dose}. */
@NullMarked
package org.breathcue.cli.dose;

import org.jspecify.annotations.NullMarked;
