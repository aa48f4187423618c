package org.breathcue.timeline;

/** The limits of a session and of its script. A script that exceeds one is refused with a diagnostic. */
public final class SessionLimits {
    /** The longest session, and so the longest amount of time in a script, in seconds: six hours. */
    public static final int MAX_SECONDS = 6 * 3600;

    /** The most events in a timeline. */
    public static final int MAX_EVENTS = 10_000;

    /** The largest script file in bytes: 1 MiB. */
    public static final int MAX_SCRIPT_BYTES = 1 << 20;

    /** How deep lists and objects in a script may be nested. */
    public static final int MAX_NESTING = 32;

    /** The most characters in one line. Speaking them takes more than two minutes. */
    public static final int MAX_LINE_CHARACTERS = 2_000;

    /** The most words in one line; a digit counts as a word. Speaking them takes more than three minutes. */
    public static final int MAX_LINE_WORDS = 500;

    /** The most letters in one word. The longest English words have about half as many. */
    public static final int MAX_WORD_LETTERS = 100;

    /** The most repetitions that one number in a script can ask for: of a step, a set or a hold. */
    public static final int MAX_REPETITIONS = 10_000;

    /** The longest amount counted in breaths. */
    public static final int MAX_BREATHS = 10_000;

    /** The slowest pace of speech, in words per minute. */
    public static final int MIN_WORDS_PER_MINUTE = 60;

    /** The fastest pace of speech, in words per minute. */
    public static final int MAX_WORDS_PER_MINUTE = 300;

    /** The slowest pace of breathing that a listener can ask for, in breaths per minute. */
    public static final double MIN_BREATHS_PER_MINUTE = 1;

    /** The fastest pace of breathing that a listener can ask for, in breaths per minute. */
    public static final double MAX_BREATHS_PER_MINUTE = 20;

    /** The shortest phase of a breath, in seconds; a phase of 0 s is left out instead. */
    public static final double MIN_PHASE_SECONDS = 0.5;

    /** The longest phase of a breath, in seconds. */
    public static final double MAX_PHASE_SECONDS = 600;

    private SessionLimits() {}
}
