/** The options that choose and change a session, and how one is prepared. */
@NullMarked
package org.breathcue.cli.session;

import org.jspecify.annotations.NullMarked;
