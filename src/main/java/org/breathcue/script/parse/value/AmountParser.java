package org.breathcue.script.parse.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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
 * {@code 3-5 breaths}, {@code 1:30}, {@code 2 min 30 s}, {@code 30 s - 1 min}, {@code until ready, 30 s}. Problems are reported at the character where they occur.
 */
public final class AmountParser {
    /** The upper end of {@code at least}, as a multiple of the lower end. */
    private static final int AT_LEAST_GROWTH = 2;

    private static final Pattern UNIT = Pattern.compile("\\p{L}+");

    private static final Pattern RANGE_WITH_ONE_UNIT =
            Pattern.compile(AmountRule.NUMBER.pattern() + AmountRule.TO.pattern());

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
                list -> refused(list, rule, example, diagnostics),
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
        Optional<Quantity> low;
        Optional<Quantity> high = Optional.empty();
        if (sharesUnit()) {
            String number = take(AmountRule.NUMBER);
            int end = at;
            take(AmountRule.TO);
            high = numberWithUnit("expected the upper end of the range");
            low = high.map(other -> new Quantity(start, end, Quantity.number(String.valueOf(number)), other.unit()));
        } else {
            low = quantity("expected a number");
            if (low.isPresent() && take(AmountRule.TO) != null) {
                high = quantity("expected the upper end of the range");
                if (high.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return low.isEmpty() ? Optional.empty() : amount(low.get(), high, atLeast, untilReady);
    }

    /** Whether a range follows whose lower end has no unit of its own. */
    private boolean sharesUnit() {
        return RANGE_WITH_ONE_UNIT.matcher(text).region(at, text.length()).lookingAt();
    }

    private Optional<Amount> amount(Quantity low, Optional<Quantity> high, boolean atLeast, boolean untilReady) {
        int start = low.start();
        int end = high.orElse(low).end();
        int next = at;
        take(AmountRule.SPACE);
        if (at < text.length()) {
            return bad("unexpected text after the amount");
        }
        if (high.isPresent() && !rule.ranges()) {
            return single(start, end);
        }
        if (high.isPresent() && low.isBreaths() != high.get().isBreaths()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(start, next),
                    "a range cannot go from a time to a number of breaths",
                    "write " + examples(rule));
            return Optional.empty();
        }
        if (atLeast && high.isPresent()) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(start, end),
                    "`at least` takes one number, not a range",
                    "delete `at least`, or one end of the range");
            return Optional.empty();
        }
        if (!allowed(low) || !high.map(this::allowed).orElse(true)) {
            return Optional.empty();
        }
        double least = low.value();
        double most = high.map(Quantity::value).orElse(atLeast ? least * AT_LEAST_GROWTH : least);
        if (most < least) {
            diagnostics.report(
                    Code.BAD_AMOUNT,
                    node.part(start, end),
                    "the range starts with the larger number",
                    "write the smaller number first: "
                            + high.map(other -> text.substring(other.start(), other.end()))
                                    .orElse("") + "-"
                            + text.substring(low.start(), low.end()));
            return Optional.empty();
        }
        boolean same = high.map(Quantity::writtenIn).orElse(low.writtenIn()) == low.writtenIn();
        return Optional.of(new Amount(
                node.part(start, end),
                text.strip(),
                same ? low.writtenIn() : Amount.Unit.SECONDS,
                least,
                most,
                untilReady));
    }

    /** Reads a clock time, or a number with its unit, which smaller units may follow. */
    private Optional<Quantity> quantity(String expected) {
        int start = at;
        Matcher clock = AmountRule.CLOCK.matcher(text).region(at, text.length());
        if (clock.lookingAt()) {
            at = clock.end();
            int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
            int minutes = hours * 60 + Integer.parseInt(clock.group(2));
            return Optional.of(
                    new Quantity(start, at, minutes * 60.0 + Integer.parseInt(clock.group(3)), Quantity.Unit.SECOND));
        }
        Optional<Quantity> first = numberWithUnit(expected);
        if (first.isEmpty() || first.get().isBreaths()) {
            return first;
        }
        double seconds = first.get().value();
        boolean several = false;
        Quantity.Unit last = first.get().unit();
        Optional<Quantity> more = smaller(last);
        while (more.isPresent()) {
            several = true;
            seconds += more.get().value();
            last = more.get().unit();
            more = smaller(last);
        }
        return several ? Optional.of(new Quantity(start, at, seconds, Quantity.Unit.SECOND)) : first;
    }

    /** Reads a number with a smaller unit, if one follows: the {@code 30 s} of {@code 2 min 30 s}. */
    private Optional<Quantity> smaller(Quantity.Unit unit) {
        int before = at;
        take(AmountRule.AND);
        int start = at;
        String number = take(AmountRule.NUMBER);
        int end = at;
        take(AmountRule.SPACE);
        for (Quantity.Unit other : List.of(Quantity.Unit.MINUTE, Quantity.Unit.SECOND)) {
            if (number != null && other.compareTo(unit) > 0 && take(other.words()) != null) {
                return Optional.of(new Quantity(start, end, Quantity.number(number), other));
            }
        }
        at = before;
        return Optional.empty();
    }

    private Optional<Quantity> numberWithUnit(String expected) {
        int start = at;
        String number = take(AmountRule.NUMBER);
        if (number == null) {
            return bad(expected);
        }
        int end = at;
        if (at < text.length() && text.charAt(at) == ',') {
            return bad("a decimal number needs a point, not a comma");
        }
        take(AmountRule.SPACE);
        return unit().map(unit -> new Quantity(start, end, Quantity.number(number), unit));
    }

    private Optional<Amount> single(int start, int end) {
        diagnostics.report(
                Code.BAD_AMOUNT,
                node.part(start, end),
                "`" + rule.key() + "` must be a single amount, not a range",
                "write " + examples(rule));
        return Optional.empty();
    }

    private Optional<Quantity.Unit> unit() {
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
        Optional<Quantity.Unit> unit = Quantity.Unit.of(word);
        if (unit.isEmpty()) {
            String suggestion = AmountSuggestions.several(text)
                    .or(() -> AmountSuggestions.onSides(text))
                    .filter(several -> rule.key().equals("hold"))
                    .map(several -> "write " + several)
                    .or(this::suggestion)
                    .orElse("use s, min" + (rule.breaths() ? ", h or breaths" : " or h"));
            diagnostics.report(Code.BAD_UNIT, node.part(start, at), "unknown unit `" + word + "`", suggestion);
            return Optional.empty();
        }
        if (unit.get() == Quantity.Unit.BREATH && !rule.breaths()) {
            diagnostics.report(
                    Code.BAD_UNIT,
                    node.part(start, at),
                    "`" + rule.key() + "` must be in seconds or minutes here",
                    "write " + examples(rule));
            return Optional.empty();
        }
        return unit;
    }

    private boolean allowed(Quantity quantity) {
        double value = quantity.value();
        boolean breaths = quantity.isBreaths();
        String number = text.substring(quantity.start(), quantity.end());
        if (breaths && value != Math.rint(value)) {
            diagnostics.report(
                    Code.OUT_OF_RANGE,
                    node.part(quantity.start(), quantity.end()),
                    "a number of breaths must be a whole number, found " + number,
                    "write a whole number, such as \"5 breaths\"");
            return false;
        }
        double least = breaths ? 1 : rule.least();
        double most = breaths ? SessionLimits.MAX_BREATHS : rule.most();
        if (value >= least && value <= most) {
            return true;
        }
        boolean simple = AmountRule.NUMBER.matcher(number).matches();
        String unit = simple
                ? " "
                        + UNIT.matcher(text.substring(quantity.end()))
                                .results()
                                .map(MatchResult::group)
                                .filter(word -> Quantity.Unit.of(word).isPresent())
                                .findFirst()
                                .orElse("")
                : "";
        String found = ", found "
                + (number.length() > 12 && simple
                        ? value < least ? "a smaller number" : "a larger number"
                        : number + unit);
        String bound = value < least
                ? " must be at least " + (breaths ? "1 breath" : DurationText.seconds(least))
                : " must be at most "
                        + (breaths
                                ? SessionLimits.MAX_BREATHS + " breaths"
                                : DurationText.secondsOrMinutes(rule.most()));
        String hint = value < least ? leastHint() : mostHint();
        diagnostics.report(
                Code.OUT_OF_RANGE,
                node.part(quantity.start(), quantity.end()),
                "`" + rule.key() + "`" + bound + found,
                hint);
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

    private static String examples(AmountRule rule) {
        if (rule.key().equals("breathe")) {
            return "\"3 min\" or \"5 breaths\"; to set the breath, add \"breath\": \"4:4:4:4\"";
        }
        return rule.breaths() ? "\"30 s\", \"3 min\" or \"5 breaths\"" : "\"30 s\" or \"3 min\"";
    }

    private <T> Optional<T> bad(String message) {
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
            Optional<String> sided = AmountSuggestions.onSides(text);
            if (sided.isPresent()) {
                return "write " + sided.get();
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
