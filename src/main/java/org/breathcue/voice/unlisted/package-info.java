/** Sounds of words that are in no lexicon of a voice, by rules that serve every voice: {@link org.breathcue.voice.unlisted.UnlistedWords}. */
@NullMarked
package org.breathcue.voice.unlisted;

import org.jspecify.annotations.NullMarked;
