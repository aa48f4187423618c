package org.breathcue.voice;

/**
 * The properties of a voice that are known before it is opened.
 *
 * @param description one line, for lists
 * @param licence the short name of its licence
 * @param bytes the size on the disk
 * @param frameRate of its clips, in frames per second
 */
public record VoiceFacts(String description, String licence, long bytes, int frameRate) {}
