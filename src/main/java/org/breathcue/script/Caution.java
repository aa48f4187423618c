package org.breathcue.script;

/**
 * A safety note of a stretch, spoken once in a session.
 *
 * @param beforeSetup whether it is spoken before the set-up instead of after it
 */
public record Caution(TextTemplate words, boolean beforeSetup) {}
