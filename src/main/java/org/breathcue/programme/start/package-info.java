/** When a listener started the programmes that they follow. */
@NullMarked
package org.breathcue.programme.start;

import org.jspecify.annotations.NullMarked;
