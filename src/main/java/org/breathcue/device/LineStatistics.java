package org.breathcue.device;

/**
 * Playback statistics.
 *
 * @param underruns how often all queued sound must have been played before more was written
 * @param worstLatenessMillis the longest time between accepting one block and being offered the next; harmless if less
 *     than the length of the buffer, about 100 ms
 * @param reopenings how often the device was lost and opened again
 */
public record LineStatistics(int underruns, long worstLatenessMillis, int reopenings) {}
