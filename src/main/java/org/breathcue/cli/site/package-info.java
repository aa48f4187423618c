/** The command {@code breathcue site}. */
@NullMarked
package org.breathcue.cli.site;

import org.jspecify.annotations.NullMarked;
