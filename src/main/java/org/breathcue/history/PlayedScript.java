package org.breathcue.history;

/**
 * The script of a session that was played.
 *
 * @param name its name without folder and extension; {@code -} for standard input, {@code breathe} for a breathing exercise
 * @param sha256 the SHA-256 of its text as hexadecimal digits
 */
public record PlayedScript(String name, String sha256) {}
