/** Blocks of frames to a loudspeaker. */
@NullMarked
package org.breathcue.playback;

import org.jspecify.annotations.NullMarked;
