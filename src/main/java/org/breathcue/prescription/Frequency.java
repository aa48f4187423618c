package org.breathcue.prescription;

/**
 * How often a prescription is to be done.
 *
 * @param aDay how many times a day; 0 if nothing is said about it
 * @param aWeek on how many days a week; 0 if nothing is said about it
 * @param weeks for how many weeks; 0 if nothing is said about it
 */
public record Frequency(int aDay, int aWeek, int weeks) {
    static final Frequency NONE = new Frequency(0, 0, 0);

    /** Returns whether anything is said about it. */
    public boolean isKnown() {
        return aDay + aWeek + weeks > 0;
    }

    /** Returns this frequency with what it does not say taken from another. */
    Frequency or(Frequency other) {
        return new Frequency(
                aDay > 0 ? aDay : other.aDay, aWeek > 0 ? aWeek : other.aWeek, weeks > 0 ? weeks : other.weeks);
    }

    /** Returns it in words: {@code twice a day, 3 days a week, for 6 weeks}. */
    public String words() {
        StringBuilder words = new StringBuilder();
        if (aDay > 0) {
            words.append(aDay == 1 ? "once a day" : aDay == 2 ? "twice a day" : aDay + " times a day");
        }
        if (aWeek > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(aWeek).append(aWeek == 1 ? " day a week" : " days a week");
        }
        if (weeks > 0) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append("for ")
                    .append(weeks)
                    .append(weeks == 1 ? " week" : " weeks");
        }
        return words.toString();
    }
}
