/** The command {@code breathcue devices}. */
@NullMarked
package org.breathcue.cli.devices;

import org.jspecify.annotations.NullMarked;
