/** Spoken commands: what is understood while a session plays, and what is done then. */
@NullMarked
package org.breathcue.listen;

import org.jspecify.annotations.NullMarked;
