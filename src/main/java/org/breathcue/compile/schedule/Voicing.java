package org.breathcue.compile.schedule;

/**
 * How the words of a session are spoken.
 *
 * @param voice the name of the voice
 * @param wordsPerMinute the pace of the words, if the script does not set one
 * @param frameRate frames per second of the timeline
 */
public record Voicing(String voice, int wordsPerMinute, int frameRate) {}
