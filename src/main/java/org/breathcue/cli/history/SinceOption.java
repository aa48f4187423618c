package org.breathcue.cli.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.cli.console.CommandException;

/** Reads the value of the option {@code --since}. */
final class SinceOption {
    private static final Pattern AGO = Pattern.compile("(\\d{1,4}) ?([dw])");

    private SinceOption() {}

    /** Returns the first day of {@code 7d} (the last seven days, today included), {@code 4w}, or a date. */
    static LocalDate day(String text, LocalDate today) throws CommandException {
        Matcher ago = AGO.matcher(text.strip());
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            long days = ago.group(2).equals("w") ? 7 * count : count;
            return today.minusDays(Math.max(0, days - 1));
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw CommandException.badValue(
                    "--since", text, "must be days or weeks, such as 7d or 4w, or a date such as 2026-11-01");
        }
    }
}
