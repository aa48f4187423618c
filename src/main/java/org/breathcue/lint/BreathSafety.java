package org.breathcue.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;

/** Warns of breathing that is not safe for everybody, or that needs a word of caution. */
final class BreathSafety {
    /** The shortest cycle in seconds; with a shorter one, many people breathe more than they need. */
    private static final double SHORTEST_CYCLE = 8;

    /** The longest pause in seconds that a calm breath has by itself. */
    private static final double LONGEST_TURN = 2;

    /** Words that allow the listener to breathe freely. */
    private static final Pattern FREES = Pattern.compile(
            "\\b(?:dizz|light-?headed|faint|normal|natural|blood pressure|pregnan|comfort|own (?:pace|rhythm|breath)"
                    + "|without (?:holding|the hold|a hold|pausing)|(?:skip|shorten|leave out) (?:the|any|this)"
                    + "|(?:never|not|n't|n’t) (?:force|strain|hold)|if you (?:need|feel|prefer|like|cannot|can't|can’t)"
                    + "|whenever you|as long as)",
            Pattern.CASE_INSENSITIVE);

    private final Script script;
    private final Diagnostics diagnostics;

    BreathSafety(Script script, Diagnostics diagnostics) {
        this.script = script;
        this.diagnostics = diagnostics;
    }

    void check(StepSequence course) {
        List<TextTemplate> said = new ArrayList<>();
        boolean first = true;
        for (StepSequence.Scene scene : course.scenes()) {
            SpokenLines.templates(scene.before()).forEach(said::add);
            scene.stretch().forEach(stretch -> {
                stretch.caution().map(Stretch.Caution::words).ifPresent(said::add);
                SpokenLines.templates(stretch.setup()).forEach(said::add);
            });
            boolean freed = SpokenLines.mentions(said.stream(), FREES);
            if (first) {
                script.breathSpan().ifPresent(span -> check(span, script.breath(), freed));
                first = false;
            }
            scene.stretch().forEach(stretch -> check(stretch, freed));
            scene.breathing().ifPresent(breathe -> check(breathe, freed));
        }
    }

    private void check(Step.Breathe breathe, boolean freed) {
        Stream<TextTemplate> cues = SpokenLines.templates(SpokenLines.lines(breathe.cues()));
        boolean freedInIt = freed || SpokenLines.mentions(cues, FREES);
        breathe.breathSpan().ifPresent(span -> check(span, breathe.breath().orElseThrow(), freedInIt));
    }

    private void check(Stretch stretch, boolean freed) {
        boolean careful = freed || stretch.caution().isPresent();
        stretch.breathSpan()
                .ifPresent(span -> stretch.breath().orElseThrow().values().stream()
                        .map(BreathGlide::steady)
                        .forEach(breath -> check(span, breath, careful)));
    }

    private void check(Span span, BreathGlide breath, boolean freed) {
        double cycle = Math.min(breath.from().cycle(), breath.to().cycle());
        if (cycle < SHORTEST_CYCLE) {
            diagnostics.report(
                    Code.BREATH_FAST,
                    span,
                    "a breath of " + DurationText.seconds(cycle) + " is fast; fast breathing can cause dizziness",
                    "make a breath last " + DurationText.seconds(SHORTEST_CYCLE) + " or more, such as \"3:5\"");
        }
        double held = Math.max(held(breath.from()), held(breath.to()));
        if (held > LONGEST_TURN && !freed) {
            diagnostics.report(
                    Code.BREATH_HELD,
                    span,
                    "the breath is held for " + DurationText.seconds(held)
                            + ", which is not safe for everyone, for example with high blood pressure or in pregnancy",
                    "say before it: \"If you feel dizzy, or should not hold your breath, breathe normally.\"");
        }
    }

    private static double held(BreathRatio breath) {
        return Math.max(breath.holdIn(), breath.holdOut());
    }
}
