/** The words of a session as text beside its sound: captions for players, labels for an editor. */
@NullMarked
package org.breathcue.caption;

import org.jspecify.annotations.NullMarked;
