/** Writes audio files in FLAC, MP3 and Ogg Opus with title and chapters. Each encoder wraps one library. */
@NullMarked
package org.breathcue.encode;

import org.jspecify.annotations.NullMarked;
