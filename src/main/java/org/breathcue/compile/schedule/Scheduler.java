package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.breathcue.compile.expand.DefaultSilences;
import org.breathcue.compile.expand.Part;
import org.breathcue.compile.expand.Session;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.BreathRatio;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Session to timeline: gives every part its frames. One use each. */
public final class Scheduler {
    private final Session session;
    private final Diagnostics diagnostics;
    private final TimelineBuilder track;
    private final MovementScheduler movements;
    private final FittingWords fitting;
    private final RestCalls rests;
    private final SilenceElasticity elasticity;
    private final int frameRate;
    private final long mostFrames;
    private final Map<Span, String> decided = new HashMap<>();
    private Part.@Nullable Chapter chapter;
    private long chapterStart;

    private Scheduler(Session session, long extra, int frameRate, SoundLengths lengths, Diagnostics diagnostics) {
        this.session = session;
        this.diagnostics = diagnostics;
        this.track = new TimelineBuilder(frameRate, lengths);
        CueHearings hearings = new CueHearings();
        this.movements = new MovementScheduler(track, session.words(), hearings, diagnostics);
        this.fitting = new FittingWords(track, diagnostics);
        this.rests = new RestCalls(session.words(), hearings, diagnostics);
        this.elasticity = SilenceElasticity.of(session, frameRate, extra);
        this.frameRate = frameRate;
        this.mostFrames = (long) SessionLimits.MAX_SECONDS * frameRate;
    }

    /**
     * Schedules a session.
     *
     * @param extra frames by which its silences together are longer than their own length, or shorter
     * @param voice the name of the voice that {@code lengths} measured
     * @return empty when an error was reported
     */
    public static Optional<Timeline> schedule(
            Session session, long extra, String voice, int frameRate, SoundLengths lengths, Diagnostics diagnostics) {
        return new Scheduler(session, extra, frameRate, lengths, diagnostics).schedule(voice);
    }

    private Optional<Timeline> schedule(String voice) {
        placeAll();
        long frames = track.end();
        closeChapter(frames);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        List<Choice> choices = session.choices().stream()
                .map(choice -> new Choice(
                        choice.source(), choice.range(), decided.getOrDefault(choice.source(), choice.chosen())))
                .toList();
        return Optional.of(new Timeline(
                session.title(), voice, frameRate, frames, session.seed(), choices, track.sounds(), track.sorted()));
    }

    /** The length of a session with its own silences in frames; empty when an error was reported. */
    public static OptionalLong length(Session session, int frameRate, SoundLengths lengths, Diagnostics diagnostics) {
        Scheduler scheduler = new Scheduler(session, 0, frameRate, lengths, diagnostics);
        scheduler.placeAll();
        return diagnostics.hasErrors() ? OptionalLong.empty() : OptionalLong.of(scheduler.track.end());
    }

    /** Up to what goes past a limit, which is an error. */
    private void placeAll() {
        track.advance(DefaultSilences.BEGINNING);
        Part.Visitor placing = new Placing();
        for (Part part : session.parts()) {
            diagnostics.during(part.source());
            part.accept(placing);
            if (exceeds(part)) {
                return;
            }
        }
        movements.reportSlowed();
    }

    /** Gives each kind of part its frames. Whatever is not a movement or a chapter stops the breath clock. */
    private final class Placing implements Part.Visitor {
        @Override
        public void chapter(Part.Chapter begun) {
            beginChapter(begun);
        }

        @Override
        public void sound(Part.SoundChanged changed) {
            track.sound(changed.sound());
        }

        @Override
        public void words(Part.Words words) {
            movements.stopClock();
            fitting.check(words.source(), track.seconds(words.utterance()), "within", words.most());
            long least = track.now() + track.frames(words.least());
            Event.Speech speech = track.speech(track.now(), words.source(), null, words.utterance(), words.role());
            track.advanceTo(Math.max(least, speech.endFrame()));
        }

        @Override
        public void silence(Part.Silence silence) {
            movements.stopClock();
            long start = track.now();
            long length = elasticity.next(silence);
            track.advanceTo(start + length);
            silence.range()
                    .ifPresent(
                            range -> decided.put(range.span(), DurationText.secondsToTenths(track.secondsOf(length))));
            rests.place(silence.interlude(), new Room(track, silence.source(), null, start, track.now(), List.of()));
        }

        @Override
        public void freeBreaths(Part.FreeBreaths breaths) {
            movements.stopClock();
            long start = track.now();
            List<PlacedPhase> phases = breathe(breaths);
            rests.place(breaths.interlude(), new Room(track, breaths.source(), null, start, track.now(), phases));
        }

        @Override
        public void waitForListener(Part.Wait wait) {
            movements.stopClock();
            track.add(new Event.Wait(track.now(), 0, wait.source(), null));
        }

        @Override
        public void ring(Part.Ring ring) {
            movements.stopClock();
            track.advanceTo(
                    track.chime(track.now(), ring.source(), null, ring.sound()).endFrame());
        }

        @Override
        public void movement(Part.Movement movement) {
            movements.place(movement);
        }
    }

    private List<PlacedPhase> breathe(Part.FreeBreaths breaths) {
        List<PlacedPhase> phases = new ArrayList<>();
        BreathRatio breath = breaths.breath();
        long start = track.now();
        double elapsed = 0;
        for (int cycle = 1; cycle <= breaths.breaths(); cycle++) {
            for (BreathPhase phase : breath.phases()) {
                long from = start + track.frames(elapsed);
                elapsed += breath.seconds(phase);
                long to = start + track.frames(elapsed);
                track.add(new Event.Breath(from, to - from, breaths.source(), null, phase, 0, false));
                phases.add(new PlacedPhase(phase, cycle, from, to));
                track.advanceTo(to);
            }
        }
        return phases;
    }

    /** Between the sides of one step the breath goes on. */
    private void beginChapter(Part.Chapter begun) {
        boolean sameStep = chapter != null
                && chapter.place() != null
                && begun.place() != null
                && chapter.place().step() == begun.place().step();
        if (!sameStep) {
            movements.stopClock();
        }
        closeChapter(track.now());
        chapter = begun;
    }

    /** The first chapter takes in the silence before it, so that chapters tile the whole. */
    private void closeChapter(long end) {
        if (chapter != null) {
            track.add(new Event.Mark(
                    chapterStart, end - chapterStart, chapter.source(), chapter.place(), chapter.name()));
            chapterStart = end;
        }
    }

    private boolean exceeds(Part part) {
        if (track.size() > SessionLimits.MAX_EVENTS) {
            diagnostics.report(
                    Code.TOO_MANY_EVENTS,
                    part.source(),
                    "from here on the session has more than " + SessionLimits.MAX_EVENTS + " events",
                    "reduce the number of repetitions");
            return true;
        }
        if (track.now() > mostFrames) {
            diagnostics.report(
                    Code.TOO_LONG,
                    part.source(),
                    "from here on the session lasts longer than six hours",
                    "shorten the session, or split it into two");
            return true;
        }
        return false;
    }
}
