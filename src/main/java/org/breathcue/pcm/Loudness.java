package org.breathcue.pcm;

/**
 * How loud a sound is.
 *
 * @param integratedLufs over its whole length, gated (ITU-R BS.1770-4); −∞ for what is silent or shorter than a block
 * @param truePeakDbtp its highest level, also between the samples, in dB above full scale; −∞ for silence
 */
public record Loudness(double integratedLufs, double truePeakDbtp) {}
