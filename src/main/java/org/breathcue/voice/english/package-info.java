/**
 * English text analysis for all voices: text to tokens ({@link org.breathcue.voice.english.Tokenizer}), tokens to clauses of spoken words
 * ({@link org.breathcue.voice.english.EnglishFrontEnd}), and phonemes of single words
 * ({@link org.breathcue.voice.english.CmuDictionary}). The last two use FreeTTS.
 */
@NullMarked
package org.breathcue.voice.english;

import org.jspecify.annotations.NullMarked;
