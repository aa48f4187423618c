package org.breathcue.pcm;

/**
 * The loudness of a sound.
 *
 * @param integratedLufs the integrated loudness (ITU-R BS.1770-4); −∞ for silence and for sound shorter than a block
 * @param truePeakDbtp the highest level, including values between samples, in dB relative to full scale; −∞ for silence
 */
public record Loudness(double integratedLufs, double truePeakDbtp) {}
