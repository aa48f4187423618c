package org.breathcue.script.schema;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The syntax of the days and conditions of a programme, in lower case. */
public final class ScheduleSyntax {
    /** The names of the days of the week. */
    public static final List<String> WEEKDAYS = Stream.of(java.time.DayOfWeek.values())
            .map(day -> day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT))
            .toList();

    public static final String EVERY_DAY = "every day";
    public static final String EVERY_OTHER_DAY = "every other day";
    public static final String WORKDAYS = "weekdays";
    public static final String WEEKENDS = "weekends";

    /** Every so many days; group 1 is the number. */
    public static final Pattern EVERY = Pattern.compile("every ([2-7]) days");

    /** So many days of a week; group 1 is the number. */
    public static final Pattern A_WEEK = Pattern.compile("([1-7]) days? a week");

    /** When the next stage begins; group 1 is a number of weeks, and group 2 or 3 a number of sessions. */
    public static final Pattern NEXT = Pattern.compile(
            "after (?:([1-9]\\d{0,2}) weeks?(?: and ([1-9]\\d{0,2}) (?:full )?sessions?)?|([1-9]\\d{0,2}) (?:full )?sessions?)");

    /** When a session goes back one stage; group 1 is a number and group 2 its unit. */
    public static final Pattern BACK = Pattern.compile("after ([1-9]\\d{0,2}) (day|week)s?");

    static final ValueSchema DAYS_SCHEMA = ValueSchema.written(
                    ValueSchema.anyCase(Pattern.compile(String.join(
                            "|",
                            EVERY_DAY,
                            EVERY_OTHER_DAY,
                            WORKDAYS,
                            WEEKENDS,
                            EVERY.pattern(),
                            A_WEEK.pattern(),
                            String.join("|", WEEKDAYS).toLowerCase(Locale.ROOT)))),
                    EVERY_DAY,
                    EVERY_OTHER_DAY,
                    WORKDAYS,
                    WEEKENDS,
                    "3 days a week")
            .orList(ValueSchema.written(ValueSchema.anyCase(
                    Pattern.compile(String.join("|", WEEKDAYS).toLowerCase(Locale.ROOT)))))
            .with("minItems", 1);

    private ScheduleSyntax() {}
}
