package org.breathcue.prescription;

/**
 * What became of a line of a prescription.
 *
 * @param line the line as it was written
 * @param kind how much of it was understood
 * @param meaning what it means now, or what is missing
 */
public record Account(String line, Kind kind, String meaning) {
    /** How much of a line was understood. */
    public enum Kind {
        /** It is a step with a stretch of the library, or says how often the session is done. */
        UNDERSTOOD,
        /** It is a step, but no stretch has its name, so nobody knows how it is done. */
        WITHOUT_STRETCH,
        /** It is a comment in the script. */
        COMMENT
    }
}
