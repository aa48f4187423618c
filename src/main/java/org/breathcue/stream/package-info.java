/** A session as sound files that do not exist: any range of their bytes is made when it is asked for. */
@NullMarked
package org.breathcue.stream;

import org.jspecify.annotations.NullMarked;
