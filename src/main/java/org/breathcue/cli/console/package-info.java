/** What all commands share: the environment, exit statuses, and questions on a terminal. */
@NullMarked
package org.breathcue.cli.console;

import org.jspecify.annotations.NullMarked;
