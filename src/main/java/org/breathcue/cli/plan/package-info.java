/** The command {@code breathcue plan}. */
@NullMarked
package org.breathcue.cli.plan;

import org.jspecify.annotations.NullMarked;
