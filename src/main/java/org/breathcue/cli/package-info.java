/** The command line. Only this package and its subpackages use standard streams, the environment and exit statuses. */
@NullMarked
package org.breathcue.cli;

import org.jspecify.annotations.NullMarked;
