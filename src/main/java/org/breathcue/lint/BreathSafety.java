package org.breathcue.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.HoldCue;
import org.breathcue.script.Line;
import org.breathcue.script.Movement;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.Stretch;
import org.breathcue.script.TextTemplate;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/** Warns of breathing that is not safe for everybody, or that needs a word of caution. */
final class BreathSafety {
    /** The shortest cycle in seconds; with a shorter one, many people breathe more than they need. */
    private static final double SHORTEST_CYCLE = 8;

    /**
     * The longest held breath in seconds that needs no word of caution: the tempo of an exercise, and box breathing as it is taught
     * to beginners, with phases of four or five seconds.
     */
    private static final double LONGEST_HELD = 5;

    /** The number of fast breaths in one flow from which they are reported. */
    private static final int FEWEST_FAST = 3;

    /** Words that are about dangers of the breath. */
    private static final Pattern DANGERS = pattern("\\b(?:dizz|light-?headed|faint|blood pressure|pregnan)");

    /** Words that allow the listener to breathe freely, in a sentence about the breath. */
    private static final Pattern FREES = pattern("\\bnormal|\\bnatural|\\bfreely|\\bown (?:pace|rhythm|breath)"
            + "|\\bwithout (?:holding|the hold|a hold|pausing)|\\b(?:skip|shorten|leave out) (?:the|any|this)"
            + "|(?:\\bnever|\\bnot|n't|n’t) (?:force|strain|hold)|\\bif you (?:need|feel|prefer|like|cannot|can't|can’t)"
            + "|\\bwhenever you|\\bas long as|\\buncomfortable|\\bdiscomfort"
            + "|\\b(?:is|feels|stays|remains) (?:still )?comfortable|\\bcomfortable for you");

    private static final Pattern BREATH =
            pattern("\\bbreath|\\b(?:in|ex)hal|\\bhold|\\bpause|\\bretention|\\blet go\\b|\\brelease|\\bair\\b");

    /** What an exercise moves, or how. */
    private static final Pattern EXERCISE = pattern(
            "\\b(?:arms?|legs?|knees?|hips?|heels?|feet|foot|toes?|elbows?|thighs?"
                    + "|ankles?|calf|calves|wrists?|squat\\w*|lunge\\w*|push\\w*|pull\\w*|curl\\w*|rows?|plank|rotat\\w*|turn (?:in|out)|bands?)\\b");

    /** The shortest breath in seconds that is only the tempo of an exercise. */
    private static final double SHORTEST_TEMPO = 3;

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+");

    private final Script script;
    private final Optional<Timeline> timeline;
    private final Diagnostics diagnostics;
    private final Map<WrittenLine, Found> fast = new LinkedHashMap<>();
    private final Map<WrittenLine, Found> held = new LinkedHashMap<>();

    /** A line of a file. What is found in it is reported once: a list of three holds is one matter. */
    private record WrittenLine(Source source, int number) {
        static WrittenLine of(Span span) {
            return new WrittenLine(span.source(), span.line());
        }
    }

    private record Found(Span span, double seconds) {}

    BreathSafety(Script script, Optional<Timeline> timeline, Diagnostics diagnostics) {
        this.script = script;
        this.timeline = timeline;
        this.diagnostics = diagnostics;
    }

    void check(StepSequence course) {
        List<TextTemplate> said = new ArrayList<>();
        boolean first = true;
        boolean exercises = course.scenes().stream()
                .allMatch(scene -> scene.stretch().stream()
                        .anyMatch(stretch -> stretch.breath().isPresent() || isExercise(stretch)));
        for (StepSequence.Scene scene : course.scenes()) {
            SpokenLines.templates(scene.before()).forEach(said::add);
            scene.stretch().forEach(stretch -> {
                stretch.caution().map(Stretch.Caution::words).ifPresent(said::add);
                SpokenLines.templates(stretch.setup()).forEach(said::add);
            });
            boolean freed = frees(said.stream());
            if (first) {
                script.breathSpan().ifPresent(span -> check(span, script.breath(), freed, exercises));
                first = false;
            }
            scene.stretch().forEach(stretch -> check(stretch, freed));
            scene.breathing().ifPresent(breathe -> check(breathe, freed));
        }
        fast.values().forEach(this::reportFast);
        held.values().forEach(this::reportHeld);
    }

    private void check(Step.Breathe breathe, boolean freed) {
        boolean freedInIt = freed || frees(SpokenLines.templates(HoldCue.lines(breathe.cues())));
        breathe.breathSpan().ifPresent(span -> check(span, breathe.breath().orElseThrow(), freedInIt, false));
    }

    private void check(Stretch stretch, boolean before) {
        boolean exercise = isExercise(stretch);
        boolean freed = before || frees(SpokenLines.words(stretch));
        stretch.breathSpan()
                .ifPresent(span -> stretch.breath().orElseThrow().values().stream()
                        .map(BreathGlide::steady)
                        .forEach(breath -> check(span, breath, freed, exercise)));
        stretch.movement()
                .accept(
                        hold -> hold.held()
                                .ifPresent(phase -> hold.amounts().values().forEach(amount -> held(amount, freed))),
                        flow -> flow(flow, exercise));
        for (Line line : SpokenLines.moving(stretch)) {
            if (line.on().filter(BreathPhase::isHold).isPresent()) {
                line.time().ifPresent(time -> held(time.amount(), freed));
            }
        }
    }

    /** Breaths whose lines give their lengths. */
    private void flow(Movement.Flow flow, boolean exercise) {
        Optional<Amount> written = flow.lines().stream()
                .filter(line -> line.on().isPresent())
                .flatMap(line -> line.time().stream())
                .map(time -> time.amount())
                .findFirst();
        if (written.isEmpty() || timeline.isEmpty()) {
            return;
        }
        TimelineIndex index = new TimelineIndex(timeline.get());
        double shortest = Double.MAX_VALUE;
        int quick = 0;
        for (Event.Dose dose : timeline.get().events(Event.Dose.class)) {
            if (dose.source().equals(flow.span())) {
                Map<Integer, Long> cycles = index.breathsIn(dose).stream()
                        .collect(Collectors.groupingBy(
                                Event.Breath::cycle, Collectors.summingLong(Event.Breath::lengthFrames)));
                for (long frames : cycles.values()) {
                    double seconds = (double) frames / timeline.get().frameRate();
                    quick += seconds < shortest(exercise) ? 1 : 0;
                    shortest = Math.min(shortest, seconds);
                }
            }
        }
        if (quick >= FEWEST_FAST) {
            fast(written.get().span(), Math.round(shortest * 10) / 10.0);
        }
    }

    private void held(Amount amount, boolean freed) {
        held(amount.span(), amount.high(), freed);
    }

    private void held(Span span, double seconds, boolean freed) {
        if (seconds > LONGEST_HELD && !freed) {
            held.merge(
                    WrittenLine.of(span),
                    new Found(span, seconds),
                    (one, other) -> one.seconds() >= other.seconds() ? one : other);
        }
    }

    private void fast(Span span, double cycle) {
        fast.merge(
                WrittenLine.of(span),
                new Found(span, cycle),
                (one, other) -> one.seconds() <= other.seconds() ? one : other);
    }

    private void check(Span span, BreathGlide breath, boolean freed, boolean exercise) {
        double cycle = Math.min(breath.from().cycle(), breath.to().cycle());
        if (cycle < shortest(exercise)) {
            fast(span, cycle);
        }
        held(span, Math.max(held(breath.from()), held(breath.to())), freed);
    }

    private void reportFast(Found found) {
        diagnostics.report(
                Code.BREATH_FAST,
                found.span(),
                "a breath of " + DurationText.seconds(found.seconds()) + " is fast; fast breathing can cause dizziness",
                "make a breath last " + DurationText.seconds(SHORTEST_CYCLE) + " or more, such as \"3:5\"");
    }

    private void reportHeld(Found found) {
        diagnostics.report(
                Code.BREATH_HELD,
                found.span(),
                "the breath is held for " + DurationText.secondsOrMinutes(found.seconds())
                        + ", which is not safe for everyone, for example with high blood pressure or in pregnancy",
                "say before it: \"If you feel dizzy, or should not hold your breath, breathe normally.\"");
    }

    /** Whether a flow moves the body, so that its breath is the tempo of an exercise. */
    private static boolean isExercise(Stretch stretch) {
        return stretch.movement()
                .match(
                        hold -> false,
                        flow -> SpokenLines.mentions(
                                Stream.concat(Stream.of(stretch.name()), SpokenLines.templates(flow.lines())),
                                EXERCISE));
    }

    private static boolean frees(Stream<TextTemplate> words) {
        return words.flatMap(wording -> SENTENCES.splitAsStream(wording.text()))
                .anyMatch(sentence -> DANGERS.matcher(sentence).find()
                        || (FREES.matcher(sentence).find()
                                && BREATH.matcher(sentence).find()));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static double shortest(boolean exercise) {
        return exercise ? SHORTEST_TEMPO : SHORTEST_CYCLE;
    }

    private static double held(BreathRatio breath) {
        return Math.max(breath.holdIn(), breath.holdOut());
    }
}
