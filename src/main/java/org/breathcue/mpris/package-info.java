/** A live session as a media player of the desktop (MPRIS 2.2), steered by media keys, headsets, lock screens and phones. */
@NullMarked
package org.breathcue.mpris;

import org.jspecify.annotations.NullMarked;
