/** Reads WAV, FLAC, MP3, Ogg Vorbis and Ogg Opus files from beginning to end. */
@NullMarked
package org.breathcue.decode;

import org.jspecify.annotations.NullMarked;
