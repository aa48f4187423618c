package org.breathcue.compile.fit;

/** The shortest and the longest a session can be, in seconds, both to the frame. */
public record LengthRange(double shortest, double longest) {}
