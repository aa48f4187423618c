package org.breathcue.programme.parse;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.programme.Days;
import org.breathcue.programme.Growth;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.ValueReader;
import org.breathcue.script.schema.ScheduleSyntax;
import org.jspecify.annotations.Nullable;

/** Reads the days and the conditions of a programme. A value with an error is reported and gives an empty result. */
final class ScheduleReader {
    private static final int WEEK = 7;
    /** The number of letters of a day of the week that are enough to know it. */
    private static final int ABBREVIATED = 3;

    private static final String DAYS =
            "write \"every day\", \"every other day\", \"weekdays\", \"3 days a week\" or [\"Monday\", \"Thursday\"]";
    private static final String NEXT =
            "write \"after 3 sessions\", \"after 1 week\" or \"after 1 week and 3 sessions\"";
    private static final String BACK = "write \"after 2 weeks\" or \"after 10 days\"";

    private final Diagnostics diagnostics;
    private final ValueReader values;

    ScheduleReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    Optional<Days> days(Node node) {
        if (node instanceof Node.Arr list) {
            return named(list);
        }
        if (!(node instanceof Node.Text text)) {
            return values.wrongType(node, "`days` must be text in double quotes, or a list of days of the week", DAYS);
        }
        String written = plain(text);
        Matcher every = ScheduleSyntax.EVERY.matcher(written);
        if (every.matches()) {
            return Optional.of(new Days.Every(Integer.parseInt(every.group(1))));
        }
        Matcher week = ScheduleSyntax.A_WEEK.matcher(written);
        if (week.matches()) {
            return Optional.of(new Days.AWeek(Integer.parseInt(week.group(1))));
        }
        return switch (written) {
            case ScheduleSyntax.EVERY_DAY -> Optional.of(new Days.Every(1));
            case ScheduleSyntax.EVERY_OTHER_DAY -> Optional.of(new Days.Every(2));
            case ScheduleSyntax.WORKDAYS ->
                Optional.of(new Days.Named(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
            case ScheduleSyntax.WEEKENDS ->
                Optional.of(new Days.Named(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
            default -> weekday(text, DAYS).map(day -> new Days.Named(Set.of(day)));
        };
    }

    private Optional<Days> named(Node.Arr list) {
        if (list.items().isEmpty()) {
            diagnostics.report(Code.BAD_DAYS, list.span(), "`days` is an empty list", DAYS);
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        boolean whole = true;
        for (Node item : list.items()) {
            String all = "use days of the week: " + String.join(", ", ScheduleSyntax.WEEKDAYS);
            Optional<DayOfWeek> day = values.string(item, "days", all).flatMap(text -> weekday(text, all));
            day.ifPresent(days::add);
            whole &= day.isPresent();
        }
        return whole ? Optional.of(new Days.Named(days)) : Optional.empty();
    }

    private Optional<DayOfWeek> weekday(Node.Text text, String otherwise) {
        String written = plain(text);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(written)) {
                return Optional.of(day);
            }
        }
        diagnostics.report(
                Code.BAD_DAYS,
                text.span(),
                "`days` cannot be `" + text.value() + "`",
                meant(written).map(near -> "did you mean `" + near + "`?").orElse(otherwise));
        return Optional.empty();
    }

    private static Optional<String> meant(String written) {
        Matcher times = java.util.regex.Pattern.compile("(?:(once)|(twice)|([1-7]) ?(?:x|times?)) (?:a|per) week")
                .matcher(written);
        if (times.matches()) {
            return Optional.of(
                    times.group(1) != null
                            ? "1 day a week"
                            : (times.group(2) != null ? 2 : times.group(3)) + " days a week");
        }
        List<String> words = List.of(
                ScheduleSyntax.EVERY_DAY,
                ScheduleSyntax.EVERY_OTHER_DAY,
                ScheduleSyntax.WORKDAYS,
                ScheduleSyntax.WEEKENDS,
                "3 days a week");
        if (written.equals("daily")) {
            return Optional.of(ScheduleSyntax.EVERY_DAY);
        }
        return ScheduleSyntax.WEEKDAYS.stream()
                .filter(day -> written.length() >= ABBREVIATED
                        && day.toLowerCase(Locale.ROOT).startsWith(written.substring(0, ABBREVIATED)))
                .findFirst()
                .or(() -> NearestWord.to(written, ScheduleSyntax.WEEKDAYS))
                .or(() -> NearestWord.to(written, words));
    }

    /** Reads when the next stage begins. */
    Optional<Growth> next(Node node) {
        return values.string(node, "next", NEXT).flatMap(text -> {
            Matcher next = ScheduleSyntax.NEXT.matcher(plain(text));
            if (!next.matches()) {
                return refuse(text, "next", NEXT);
            }
            int sessions = number(next.group(3), number(next.group(2), 1));
            return Optional.of(new Growth(number(next.group(1), 0), sessions));
        });
    }

    /** Reads after how many days without a full session a session goes back one stage. */
    OptionalInt back(Node node) {
        Optional<Integer> days = values.string(node, "back", BACK).flatMap(text -> {
            Matcher back = ScheduleSyntax.BACK.matcher(plain(text));
            if (!back.matches()) {
                return refuse(text, "back", BACK);
            }
            int number = Integer.parseInt(back.group(1));
            return Optional.of(back.group(2).equals("week") ? number * WEEK : number);
        });
        return days.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private <T> Optional<T> refuse(Node.Text text, String key, String hint) {
        diagnostics.report(Code.BAD_CONDITION, text.span(), "`" + key + "` cannot be `" + text.value() + "`", hint);
        return Optional.empty();
    }

    private static String plain(Node.Text text) {
        return text.value().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
