/** Sound to files that people use: FLAC, MP3 and Ogg Opus, each with its title and chapters, by the library that fits. */
@NullMarked
package org.breathcue.encode;

import org.jspecify.annotations.NullMarked;
