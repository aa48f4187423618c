/**
 * The voice {@code heart}. Clauses become phonemes ({@link org.breathcue.voice.heart.Phonemizer}), phonemes become spectra by a neural
 * network ({@link org.breathcue.voice.heart.AcousticModel}), and spectra become sound ({@link org.breathcue.voice.heart.Vocoder}).
 * {@link org.breathcue.voice.heart.HeartPack} installs the voice.
 */
@NullMarked
package org.breathcue.voice.heart;

import org.jspecify.annotations.NullMarked;
