package org.breathcue.voice;

/**
 * What there is to know about a voice before it speaks.
 *
 * @param description one line, for lists
 * @param licence its short name
 * @param bytes what it takes on the disk
 * @param frameRate frames in a second of what it says
 */
public record VoiceFacts(String description, String licence, long bytes, int frameRate) {}
