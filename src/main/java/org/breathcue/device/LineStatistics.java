package org.breathcue.device;

/**
 * How well a device could be kept supplied.
 *
 * @param underruns how often everything queued had certainly been played before more came
 * @param worstLatenessMillis the longest that a device had to wait, after taking one piece of sound, to be offered the next. Harmless
 *     below the length of the buffer, about 100 ms
 * @param reopenings how often the device was lost and opened again
 */
public record LineStatistics(int underruns, long worstLatenessMillis, int reopenings) {}
