package org.breathcue.script.parse.value;

import java.util.Optional;
import java.util.regex.Matcher;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Count;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.CountSyntax;
import org.breathcue.timeline.SessionLimits;

/** Parses a number of repetitions, such as {@code 12} or {@code "12-15"}. An error is reported and gives an empty result. */
public final class CountParser {
    private final String key;
    private final Diagnostics diagnostics;

    /** @param key the key of the value, for messages */
    public CountParser(String key, Diagnostics diagnostics) {
        this.key = key;
        this.diagnostics = diagnostics;
    }

    public Optional<Count> parse(Node.Num number) {
        return count(number.span(), number.written(), number.value(), number.value());
    }

    public Optional<Count> parse(Node.Text text) {
        Matcher matcher = CountSyntax.PATTERN.matcher(text.value());
        if (!matcher.matches()) {
            diagnostics.report(
                    Code.BAD_COUNT,
                    text.part(0, text.value().length()),
                    "`" + key + "` must be a whole number or a range",
                    suggestion(text.value()));
            return Optional.empty();
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2));
        Span span = text.part(matcher.start(1), matcher.end(matcher.group(2) == null ? 1 : 2));
        return count(span, text.value().strip(), low, high);
    }

    private String suggestion(String text) {
        return CountSuggestions.of(key, text).orElse("write a whole number or a range, such as 12 or \"12-15\"");
    }

    private Optional<Count> count(Span span, String written, double low, double high) {
        if (low != Math.rint(low) && !Double.isInfinite(low)) {
            diagnostics.report(
                    Code.BAD_COUNT,
                    span,
                    "`" + key + "` must be a whole number, found " + written,
                    "write " + (int) Math.max(1, Math.rint(low)));
            return Optional.empty();
        }
        if (low < 1 || high > SessionLimits.MAX_REPETITIONS || !Double.isFinite(low)) {
            diagnostics.report(
                    Code.OUT_OF_RANGE,
                    span,
                    "`" + key + "` must be from 1 to " + SessionLimits.MAX_REPETITIONS + ", found "
                            + (written.length() > 20 ? "a number with too many digits" : written),
                    low < 1 ? "to leave it out, delete the step" : "to repeat more often, repeat a group of steps");
            return Optional.empty();
        }
        if (high < low) {
            diagnostics.report(
                    Code.BAD_COUNT, span, "the range starts with the larger number", "write the smaller number first");
            return Optional.empty();
        }
        return Optional.of(new Count(span, written, (int) low, (int) high));
    }
}
