package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.Rest;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.json.Node;
import org.breathcue.script.parse.value.BreathParser;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundChange;
import org.breathcue.voice.Delivery;

/** Builds a session of breathing only: a chime, breaths, silence for the remaining time, and a chime. */
public final class BreathSession {
    private static final double SHORTEST_PAUSE = 0.1;

    private BreathSession() {}

    /**
     * Returns the session for a breath as scripts write it, such as {@code 4:6} or {@code 3:4 to 4:6}. It can have any length
     * of one breath or more.
     *
     * @param name the name of the source in error messages
     * @param mostSeconds the longest length needed, in seconds
     * @return empty when an error was reported
     */
    public static Optional<Script> of(String name, String breath, double mostSeconds, Diagnostics diagnostics) {
        // In quotes, as in a script, so that the parser finds the right offsets.
        Source source = new Source(name, "\"" + breath.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        Span span = new Span(source, 0, source.text().length());
        return BreathParser.glide(new Node.Text(span, breath), diagnostics)
                .map(glide -> script(source, span, breath.strip(), glide, mostSeconds));
    }

    private static Script script(Source source, Span span, String breath, BreathGlide glide, double mostSeconds) {
        double fastest = Math.min(glide.from().cycle(), glide.to().cycle());
        double slowest = Math.max(glide.from().cycle(), glide.to().cycle());
        int most = Math.max(1, (int) (mostSeconds / fastest));
        // Ranges are distinguished by their spans.
        Span start = new Span(source, 0, 0);
        Amount breaths = new Amount(span, "1-" + most + " breaths", Amount.Unit.BREATHS, 1, most, false);
        Amount rest = new Amount(
                start,
                DurationText.seconds(SHORTEST_PAUSE) + " to " + DurationText.seconds(slowest),
                Amount.Unit.SECONDS,
                SHORTEST_PAUSE,
                slowest,
                false);
        List<Step> steps = List.of(
                new Step.Chime(span, false, "begin"),
                new Step.Breathe(
                        span,
                        false,
                        breaths,
                        Optional.empty(),
                        true,
                        Optional.of(glide),
                        Optional.of(span),
                        Step.PhaseWords.USUAL,
                        List.of(),
                        Optional.empty(),
                        SoundChange.NONE),
                new Step.Pause(start, false, Rest.silent(rest), SoundChange.NONE),
                new Step.Chime(span, false, "end"));
        return new Script(
                source,
                span,
                "Breathing " + breath,
                Optional.empty(),
                Optional.empty(),
                glide,
                Optional.of(span),
                Optional.empty(),
                Side.LEFT,
                Guide.FADING,
                Calls.DEFAULT,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Delivery.PLAIN,
                Pronunciations.NONE,
                Sound.DEFAULT,
                steps,
                List.of());
    }
}
