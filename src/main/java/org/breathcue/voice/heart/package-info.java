/**
 * The voice {@code heart}: English words to phonemes, phonemes to spectra by a neural network, spectra to sound. How it is installed
 * is here too.
 */
@NullMarked
package org.breathcue.voice.heart;

import org.jspecify.annotations.NullMarked;
