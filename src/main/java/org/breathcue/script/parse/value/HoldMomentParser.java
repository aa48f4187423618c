package org.breathcue.script.parse.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.HoldMoment;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.HoldMomentSyntax;
import org.breathcue.timeline.SessionLimits;

/** Reads {@code at}: {@code halfway}, {@code 50%}, {@code 10 s}, {@code 10 s left}, {@code breath 3}, {@code last breath}. */
public final class HoldMomentParser {
    private static final Pattern MIDDLE =
            Pattern.compile("(?i)^(?:the |in the |at )?(?:middle|half|halfway|midway|half ?time)");
    private static final Pattern FROM_END =
            Pattern.compile("(?i)\\s*\\b(?:before|from|to|until|till|left|remaining).*$");
    public static final String FORMS =
            "\"halfway\", \"50%\", \"10 s\", \"10 s left\", \"breath 3\", \"last breath\" or \"every 30 s\"";

    private HoldMomentParser() {}

    public static Optional<HoldMoment> read(Node.Text node, Diagnostics diagnostics) {
        String text = node.value().strip();
        if (text.equals("halfway")) {
            return moment(node, HoldMoment.Kind.PART, 0.5);
        }
        if (text.equals("last breath")) {
            return moment(node, HoldMoment.Kind.LAST_BREATH, 0);
        }
        Matcher part = HoldMomentSyntax.PART.matcher(text);
        if (part.matches() && Double.parseDouble(part.group(1)) < 100) {
            return moment(node, HoldMoment.Kind.PART, Double.parseDouble(part.group(1)) / 100);
        }
        Matcher time = HoldMomentSyntax.TIME.matcher(text);
        if (time.matches()) {
            double seconds = Double.parseDouble(time.group(1)) * (time.group(2).equals("s") ? 1 : 60);
            boolean left = time.group(3) != null;
            if (seconds <= SessionLimits.MAX_SECONDS) {
                return moment(node, left ? HoldMoment.Kind.BEFORE_END : HoldMoment.Kind.AFTER_START, seconds);
            }
        }
        Matcher breath = HoldMomentSyntax.BREATH.matcher(text);
        if (breath.matches()) {
            return moment(node, HoldMoment.Kind.BREATH, Integer.parseInt(breath.group(1)));
        }
        Matcher every = HoldMomentSyntax.EVERY.matcher(text);
        if (every.matches()) {
            return every(node, every);
        }
        diagnostics.report(
                Code.BAD_MOMENT,
                node.part(0, node.value().length()),
                "`at` must be a moment in the hold",
                "write " + suggestion(text).map(place -> "\"" + place + "\"").orElse(FORMS));
        return Optional.empty();
    }

    private static Optional<HoldMoment> every(Node.Text node, Matcher every) {
        if (every.group(1) == null) {
            double breaths = every.group(3) == null ? 1 : Integer.parseInt(every.group(3));
            return moment(node, HoldMoment.Kind.EVERY_BREATHS, breaths);
        }
        double number = Double.parseDouble(every.group(1));
        return moment(node, HoldMoment.Kind.EVERY, number * (every.group(2).equals("s") ? 1 : 60));
    }

    /** Returns the moment that was most likely meant by text such as "the middle", "0:15" or "five seconds before the end". */
    private static Optional<String> suggestion(String text) {
        if (MIDDLE.matcher(text).find()) {
            return Optional.of("halfway");
        }
        Matcher end = FROM_END.matcher(text);
        boolean left = end.find();
        return AmountSuggestions.by(left ? text.substring(0, end.start()) : text)
                .filter(amount -> !amount.contains("-") && !amount.contains("breath"))
                .map(amount -> left ? amount + " left" : amount);
    }

    private static Optional<HoldMoment> moment(Node.Text node, HoldMoment.Kind kind, double value) {
        return Optional.of(new HoldMoment(node.part(0, node.value().length()), kind, value));
    }
}
