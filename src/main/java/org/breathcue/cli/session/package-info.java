/** The options that select and change a session, and the preparation of a session with them. */
@NullMarked
package org.breathcue.cli.session;

import org.jspecify.annotations.NullMarked;
