/** English text as voices speak it: signs and numbers as words, sentences, phrases, and how words sound. The work is done by FreeTTS. */
@NullMarked
package org.breathcue.voice.english;

import org.jspecify.annotations.NullMarked;
