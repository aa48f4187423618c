package org.breathcue.programme;

/**
 * When the next stage of a session begins: after so many full sessions at this stage, and at the start of a week of the
 * programme, at least so many weeks after the week in which this stage began.
 *
 * @param weeks the number of weeks; 0 if the next stage may begin on any day
 * @param sessions the number of full sessions, at least 1
 */
public record Growth(int weeks, int sessions) {
    /** The growth of a session that has one stage. */
    public static final Growth NONE = new Growth(0, 1);
}
