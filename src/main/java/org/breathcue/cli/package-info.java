/** The command line: the only user of standard streams, the environment and exit statuses. */
@NullMarked
package org.breathcue.cli;

import org.jspecify.annotations.NullMarked;
