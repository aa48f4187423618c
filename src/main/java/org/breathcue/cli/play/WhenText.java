package org.breathcue.cli.play;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words when something was. */
final class WhenText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'on' d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("'on' d MMMM yyyy", Locale.ENGLISH);

    private WhenText() {}

    /** Returns a day and a time in the time zone of {@code now}, such as {@code yesterday at 18:20}. */
    static String of(OffsetDateTime then, ZonedDateTime now) {
        ZonedDateTime here = then.atZoneSameInstant(now.getZone());
        return day(here.toLocalDate(), now.toLocalDate()) + " at " + TIME.format(here);
    }

    private static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }
}
