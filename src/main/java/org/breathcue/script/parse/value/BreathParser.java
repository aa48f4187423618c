package org.breathcue.script.parse.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.duration.DurationText;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.BreathSyntax;
import org.breathcue.timeline.SessionLimits;

/**
 * Reads a breath in seconds: {@code 4:6} (in, out), {@code 4:7:8} (in, hold, out), {@code 4:4:4:4} (in, hold, out, hold), and
 * {@code 3:4 to 4:6}, which glides from one to the other.
 */
public final class BreathParser {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Node.Text node;
    private final Diagnostics diagnostics;

    private BreathParser(Node.Text node, Diagnostics diagnostics) {
        this.node = node;
        this.diagnostics = diagnostics;
    }

    /** Reads a breath that does not change. */
    public static Optional<BreathRatio> steady(Node.Text node, Diagnostics diagnostics) {
        BreathParser text = new BreathParser(node, diagnostics);
        Matcher to = BreathSyntax.TO.matcher(node.value());
        if (to.find()) {
            diagnostics.report(
                    Code.BAD_BREATH,
                    node.part(to.start(), to.end()),
                    "`breath` can glide only in the session itself or in a breathe step",
                    "write one breath, such as \"4:6\"");
            return Optional.empty();
        }
        return text.ratio(0, node.value().length());
    }

    /** Reads a breath that may glide. */
    public static Optional<BreathGlide> glide(Node.Text node, Diagnostics diagnostics) {
        BreathParser text = new BreathParser(node, diagnostics);
        Matcher to = BreathSyntax.TO.matcher(node.value());
        if (!to.find()) {
            return text.ratio(0, node.value().length()).map(BreathGlide::steady);
        }
        Optional<BreathRatio> from = text.ratio(0, to.start());
        Optional<BreathRatio> until = text.ratio(to.end(), node.value().length());
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().phases().equals(until.get().phases())) {
            diagnostics.report(
                    Code.BAD_BREATH,
                    node.span(),
                    "the two breaths of a glide must have the same phases",
                    "write both with the same phases, such as \"3:4 to 4:6\"");
            return Optional.empty();
        }
        return Optional.of(new BreathGlide(from.get(), until.get()));
    }

    private Optional<BreathRatio> ratio(int start, int end) {
        String text = node.value().substring(start, end);
        if (!BreathSyntax.RATIO.matcher(text).matches()) {
            diagnostics.report(
                    Code.BAD_BREATH,
                    start == end ? node.part(start, end) : node.part(start + leading(text), end),
                    "`breath` must be two to four numbers of seconds, separated by colons",
                    text.matches("(?i).*\\bh[eo]ld.*")
                            ? "to hold the breath, write \"held\", \"held in\" or \"held out\" in a stretch with `hold`"
                            : "write \"4:6\" (in, out), \"4:7:8\" (in, hold, out) or \"4:4:4:4\" (in, hold, out, hold)");
            return Optional.empty();
        }
        List<Double> parts = new ArrayList<>();
        boolean holdMayBeMissing = text.chars().filter(c -> c == ':').count() == 3;
        Matcher number = NUMBER.matcher(text);
        boolean fits = true;
        while (number.find()) {
            double seconds = Double.parseDouble(number.group());
            parts.add(seconds);
            boolean missing = seconds == 0 && parts.size() % 2 == 0 && holdMayBeMissing;
            fits &= missing || allowed(seconds, start + number.start(), start + number.end());
        }
        if (!fits) {
            return Optional.empty();
        }
        boolean plain = parts.size() == 2;
        return Optional.of(new BreathRatio(
                parts.get(0),
                plain ? 0 : parts.get(1),
                plain ? parts.get(1) : parts.get(2),
                parts.size() == 4 ? parts.get(3) : 0));
    }

    private boolean allowed(double seconds, int start, int end) {
        if (seconds >= SessionLimits.MIN_PHASE_SECONDS && seconds <= SessionLimits.MAX_PHASE_SECONDS) {
            return true;
        }
        diagnostics.report(
                Code.OUT_OF_RANGE,
                node.part(start, end),
                "a breath phase must last from " + DurationText.seconds(SessionLimits.MIN_PHASE_SECONDS) + " to "
                        + DurationText.secondsOrMinutes(SessionLimits.MAX_PHASE_SECONDS));
        return false;
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }
}
