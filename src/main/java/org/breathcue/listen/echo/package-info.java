/**
 * Takes the sound of a session out of what a microphone hears: an acoustic echo canceller.
 *
 * <p>{@link org.breathcue.listen.echo.PlayedSound} takes what is written to the sound device, and
 * {@link org.breathcue.listen.echo.EchoCanceller} takes what the microphone hears. Pure Java without files, devices and
 * other packages. Nothing is stored longer than a few seconds, and nothing is allocated while it runs.
 */
@NullMarked
package org.breathcue.listen.echo;

import org.jspecify.annotations.NullMarked;
