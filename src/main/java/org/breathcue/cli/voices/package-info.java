/** The command {@code breathcue voices} and the installation of voices. */
@NullMarked
package org.breathcue.cli.voices;

import org.jspecify.annotations.NullMarked;
