package org.breathcue.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.duration.DurationText;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.StepWalk;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.Timeline;

/**
 * Warns of a silence of over a minute that was not announced: listeners open their eyes to see whether the session is
 * over. A background that goes on tells them that it is not.
 */
final class LongSilences {
    private static final int LONGEST = 60;
    private static final int JUST_NOW = 15;
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:minutes?|seconds|silen\\w*|quiet\\w*|still\\w*)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<Span, Span> pauses = new HashMap<>();
    private final Diagnostics diagnostics;

    LongSilences(Script script, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        StepWalk.steps(script.steps(), Step.Pause.class)
                .forEach(pause -> pauses.put(pause.span(), pause.rest().span()));
    }

    void check(Timeline timeline) {
        List<Event> heard = new ArrayList<>(timeline.events());
        heard.removeIf(event -> !isHeard(event, timeline));
        long silentFrom = 0;
        Optional<Event> before = Optional.empty();
        for (Event event : heard) {
            check(timeline, before, silentFrom, event.startFrame());
            if (event.endFrame() >= silentFrom) {
                silentFrom = event.endFrame();
                before = Optional.of(event);
            }
        }
        check(timeline, before, silentFrom, timeline.frames());
    }

    private static boolean isHeard(Event event, Timeline timeline) {
        Sound sound = timeline.soundAt(event.startFrame());
        return event.match(
                mark -> false,
                speech -> true,
                breath -> sound.breath() != Sound.Breath.OFF,
                dose -> false,
                chime -> sound.chimes(),
                wait -> false);
    }

    private void check(Timeline timeline, Optional<Event> before, long from, long to) {
        if (to - from <= (long) LONGEST * timeline.frameRate()
                || isTold(timeline, from)
                || (hasBackground(timeline, from) && hasBackground(timeline, to))) {
            return;
        }
        diagnostics.report(
                Code.LONG_SILENCE,
                source(timeline, before, from, to),
                "from " + DurationText.clockWithMillis(from, timeline.frameRate()) + " there is no sound for "
                        + (to - from) / timeline.frameRate() + " s",
                "say beforehand how long it will be, or add words or a chime");
    }

    /** Whether a background is heard that does not end by itself. */
    private static boolean hasBackground(Timeline timeline, long frame) {
        return timeline.soundAt(frame)
                .background()
                .filter(background -> !background.isOff() && background.loop())
                .isPresent();
    }

    /** Whether the words before a silence announce it; the last words may be the engine's own. */
    private static boolean isTold(Timeline timeline, long frame) {
        long earliest = frame - (long) JUST_NOW * timeline.frameRate();
        return timeline.events(Event.Speech.class).stream()
                .filter(speech -> speech.endFrame() <= frame && speech.endFrame() >= earliest)
                .anyMatch(speech -> TOLD.matcher(speech.text()).find());
    }

    /** Returns the step that covers most of the silence; of two equal ones, the earlier. */
    private Span source(Timeline timeline, Optional<Event> before, long from, long to) {
        Span mark = longest(timeline.events(Event.Mark.class), from, to)
                .orElseThrow()
                .source();
        Optional<Span> held =
                longest(timeline.events(Event.Dose.class), from, to).map(Event::source);
        return held.or(() -> Optional.ofNullable(pauses.get(mark)))
                .or(() -> before.map(Event::source))
                .orElse(mark);
    }

    private static <E extends Event> Optional<E> longest(List<E> events, long from, long to) {
        return events.stream()
                .filter(event -> overlap(event, from, to) > 0)
                .max(Comparator.comparingLong(event -> overlap(event, from, to)));
    }

    private static long overlap(Event event, long from, long to) {
        return Math.min(event.endFrame(), to) - Math.max(event.startFrame(), from);
    }
}
