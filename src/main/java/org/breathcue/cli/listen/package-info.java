/** The command {@code breathcue listen}. */
@NullMarked
package org.breathcue.cli.listen;

import org.jspecify.annotations.NullMarked;
