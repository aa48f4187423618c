package org.breathcue.timeline;

/**
 * A part of a session with one sound under the words. It lasts until the next section, or to the end.
 *
 * @param startFrame the first frame
 * @param sound the sound from there on
 */
public record SoundSection(long startFrame, Sound sound) {}
