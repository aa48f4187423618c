/** Sample arithmetic: clips, resampling, quantising, WAV files. Knows nothing of speech or sessions. */
@NullMarked
package org.breathcue.pcm;

import org.jspecify.annotations.NullMarked;
