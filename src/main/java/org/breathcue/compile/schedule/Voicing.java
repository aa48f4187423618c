package org.breathcue.compile.schedule;

/**
 * Who speaks a session, and how long that takes.
 *
 * @param voice the name of the voice
 * @param wordsPerMinute how fast, if a script does not say
 * @param frameRate frames in a second of the timeline
 */
public record Voicing(String voice, int wordsPerMinute, int frameRate, SoundLengths lengths) {}
