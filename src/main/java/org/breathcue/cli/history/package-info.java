/** The command {@code history}. */
@NullMarked
package org.breathcue.cli.history;

import org.jspecify.annotations.NullMarked;
