/** The command {@code breathcue voices}, and how voices are installed. */
@NullMarked
package org.breathcue.cli.voices;

import org.jspecify.annotations.NullMarked;
