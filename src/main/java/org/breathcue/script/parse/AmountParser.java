package org.breathcue.script.parse;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Amount;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.timeline.SessionLimits;
import org.jspecify.annotations.Nullable;

/**
 * Reads one amount: {@code 30 s}, {@code 20-30 s}, {@code 3 min}, {@code at least 3 min}, {@code 5 breaths},
 * {@code 3-5 breaths}, {@code until ready, 30 s}. Problems are reported at the character where they occur.
 */
public final class AmountParser {
    /** The upper end of {@code at least}, as a multiple of the lower end. */
    private static final int AT_LEAST_GROWTH = 3;

    private static final Pattern UNIT = Pattern.compile("\\p{L}+");

    private static final Map<String, Amount.Unit> UNITS = Map.of(
            "s", Amount.Unit.SECONDS,
            "min", Amount.Unit.MINUTES,
            "breath", Amount.Unit.BREATHS,
            "breaths", Amount.Unit.BREATHS);

    private final Node.Text node;
    private final AmountRule rule;
    private final Diagnostics diagnostics;
    private final String text;
    private int at;

    private AmountParser(Node.Text node, AmountRule rule, Diagnostics diagnostics) {
        this.node = node;
        this.rule = rule;
        this.diagnostics = diagnostics;
        this.text = node.value();
    }

    public static Optional<Amount> read(Node node, AmountRule rule, Diagnostics diagnostics) {
        boolean isHold = rule.key().equals("hold");
        String example = "write " + examples(rule);
        return node.match(
                object -> refused(
                        object,
                        rule,
                        isHold && object.members().containsKey("left")
                                ? "for different holds on each side, write two steps"
                                        + " with \"sides\": \"left\" and \"sides\": \"right\""
                                : example,
                        diagnostics),
                list -> refused(
                        list,
                        rule,
                        isHold && list.items().size() > 1
                                ? "for equal holds, write \"hold\": \"40 s\", \"times\": "
                                        + list.items().size() + "; for different holds, write several steps"
                                : example,
                        diagnostics),
                text -> new AmountParser(text, rule, diagnostics).read(),
                number -> refused(number, rule, withUnit(number.written(), rule), diagnostics),
                flag -> refused(flag, rule, example, diagnostics),
                nil -> refused(nil, rule, example, diagnostics));
    }

    private static Optional<Amount> refused(Node node, AmountRule rule, String hint, Diagnostics diagnostics) {
        diagnostics.report(
                Code.WRONG_TYPE,
                node.span(),
                "`" + rule.key() + "` must be an amount in double quotes, found " + node.kind(),
                hint);
        return Optional.empty();
    }

    private static String withUnit(String number, AmountRule rule) {
        if (rule.key().equals("length")) {
            return "write \"" + number + " min\"";
        }
        return "write \"" + number + " s\"" + (rule.breaths() ? " or \"" + number + " breaths\"" : "");
    }

    private Optional<Amount> read() {
        take(AmountRule.SPACE);
        int beginning = at;
        boolean untilReady = take(AmountRule.UNTIL_READY) != null;
        if (untilReady && !rule.waits()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(beginning, at),
                    "`until ready` is not allowed in `" + rule.key() + "`",
                    "write " + examples(rule));
            return Optional.empty();
        }
        if (untilReady && take(AmountRule.COMMA) == null) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(at, at),
                    "missing time after `until ready`",
                    "write \"until ready, 30 s\"; an exported file waits for this time");
            return Optional.empty();
        }
        int atLeastStart = at;
        boolean atLeast = take(AmountRule.AT_LEAST) != null;
        if (atLeast && !rule.ranges()) {
            return single(atLeastStart, at);
        }
        int start = at;
        String low = take(AmountRule.NUMBER);
        if (low == null) {
            return bad("expected a number");
        }
        int lowEnd = at;
        String high = null;
        int highStart = at;
        if (take(AmountRule.TO) != null) {
            highStart = at;
            high = take(AmountRule.NUMBER);
            if (high == null) {
                return bad("expected the upper end of the range");
            }
        }
        int end = at;
        if (high != null && !rule.ranges()) {
            return single(start, end);
        }
        if (at < text.length() && text.charAt(at) == ',') {
            return bad("a decimal number needs a point, not a comma");
        }
        take(AmountRule.SPACE);
        Optional<Amount.Unit> unit = unit();
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        take(AmountRule.SPACE);
        if (at < text.length()) {
            return bad("unexpected text after the amount");
        }
        if (atLeast && high != null) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(start, end),
                    "`at least` takes one number, not a range",
                    "delete `at least`, or one end of the range");
            return Optional.empty();
        }
        if (!allowed(low, start, lowEnd, unit.get()) || (high != null && !allowed(high, highStart, end, unit.get()))) {
            return Optional.empty();
        }
        double lowValue = value(low, unit.get());
        double highValue = high != null ? value(high, unit.get()) : atLeast ? lowValue * AT_LEAST_GROWTH : lowValue;
        if (highValue < lowValue) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(start, end),
                    "the range starts with the larger number",
                    "write the smaller number first: " + high + "-" + low);
            return Optional.empty();
        }
        return Optional.of(
                new Amount(node.part(start, end), text.strip(), unit.get(), lowValue, highValue, untilReady));
    }

    private Optional<Amount> single(int start, int end) {
        diagnostics.report(
                Code.BAD_AMOUNT,
                node.part(start, end),
                "`" + rule.key() + "` must be a single amount, not a range",
                "write " + examples(rule));
        return Optional.empty();
    }

    private Optional<Amount.Unit> unit() {
        int start = at;
        String word = take(UNIT);
        if (word == null) {
            diagnostics.report(
                    Code.BAD_UNIT,
                    node.part(start, Math.min(start + 1, text.length())),
                    at < text.length() ? "expected a unit" : "missing unit after the number",
                    hint());
            return Optional.empty();
        }
        Amount.Unit unit = UNITS.get(word);
        if (unit == null) {
            String suggestion = AmountSuggestions.several(text)
                    .filter(several -> rule.key().equals("hold"))
                    .map(several -> "write " + several)
                    .or(this::suggestion)
                    .orElse("use s" + (rule.breaths() ? ", min or breaths" : " or min"));
            diagnostics.report(Code.BAD_UNIT, node.part(start, at), "unknown unit `" + word + "`", suggestion);
            return Optional.empty();
        }
        if (unit == Amount.Unit.BREATHS && !rule.breaths()) {
            diagnostics.report(
                    Code.BAD_UNIT,
                    node.part(start, at),
                    "`" + rule.key() + "` must be in seconds or minutes here",
                    "write " + examples(rule));
            return Optional.empty();
        }
        return Optional.of(unit);
    }

    private boolean allowed(String number, int start, int end, Amount.Unit unit) {
        double value = value(number, unit);
        if (unit == Amount.Unit.BREATHS && value != Math.rint(value)) {
            diagnostics.report(
                    Code.OUT_OF_RANGE,
                    node.part(start, end),
                    "a number of breaths must be a whole number, found " + number,
                    "write a whole number, such as \"5 breaths\"");
            return false;
        }
        boolean breaths = unit == Amount.Unit.BREATHS;
        double least = breaths ? 1 : rule.least();
        double most = breaths ? SessionLimits.MAX_BREATHS : rule.most();
        if (value >= least && value <= most) {
            return true;
        }
        String found = ", found "
                + (number.length() > 12
                        ? value < least ? "a smaller number" : "a larger number"
                        : number + " " + text.substring(end).strip().replaceAll(".*\\d\\s*", ""));
        String bound = value < least
                ? " must be at least " + (breaths ? "1 breath" : DurationText.seconds(least))
                : " must be at most "
                        + (breaths
                                ? SessionLimits.MAX_BREATHS + " breaths"
                                : DurationText.secondsOrMinutes(rule.most()));
        String hint = value < least ? leastHint() : mostHint();
        diagnostics.report(Code.OUT_OF_RANGE, node.part(start, end), "`" + rule.key() + "`" + bound + found, hint);
        return false;
    }

    private String mostHint() {
        return rule.most() < SessionLimits.MAX_SECONDS
                ? "shorten it, or write several lines"
                : "shorten it: a session can last at most six hours";
    }

    private String leastHint() {
        return switch (rule.key()) {
            case "hold" -> "to leave this stretch out, delete the step";
            case "pause", "breathe" -> "to leave it out, delete the step";
            default -> "write \"" + DurationText.seconds(Math.max(1, rule.least())) + "\" or more";
        };
    }

    private static double value(String number, Amount.Unit unit) {
        return Double.parseDouble(number) * (unit == Amount.Unit.BREATHS ? 1 : unit.seconds());
    }

    private static String examples(AmountRule rule) {
        if (rule.key().equals("breathe")) {
            return "\"3 min\" or \"5 breaths\"; to set the breath, add \"breath\": \"4:4:4:4\"";
        }
        return rule.breaths() ? "\"30 s\", \"3 min\" or \"5 breaths\"" : "\"30 s\" or \"3 min\"";
    }

    private Optional<Amount> bad(String message) {
        int end = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        diagnostics.report(Code.BAD_AMOUNT, node.part(at, end), message, hint());
        return Optional.empty();
    }

    private String hint() {
        if (rule.key().equals("hold")) {
            Optional<String> several = AmountSuggestions.several(text);
            if (several.isPresent()) {
                return "write " + several.get();
            }
            if (text.matches("(?i).*\\b(?:each|both|per|left|right|sides?)\\b.*")) {
                return "write only the amount, and add \"sides\": \"both\" to do it on each side";
            }
        }
        return suggestion().orElse("write " + examples(rule));
    }

    private Optional<String> suggestion() {
        if (AmountSuggestions.isAmbiguous(text)) {
            String plain = text.strip().replaceFirst("[.,]", "");
            return Optional.of(
                    "write \"" + plain + "\", or \"" + text.strip().replaceFirst(",", ".") + "\" for a decimal number");
        }
        return AmountSuggestions.by(text)
                .filter(amount -> rule.breaths() || !amount.contains("breath"))
                .filter(amount -> rule.ranges() || !amount.contains("-"))
                .map(amount -> "write \"" + amount + "\"");
    }

    private @Nullable String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }
}
