package org.breathcue.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/**
 * Warns of words that ask for a phase of the breath while another one sounds: "Inhale" over an exhale, or "hold your breath" over a
 * breath that goes in and out.
 */
final class ContradictedBreaths {
    private static final Set<Role> MOVING = Set.of(Role.ENTER, Role.PHASE, Role.LEAVE, Role.CUE);

    /** A sentence, or a part of one, that begins with the request. */
    private static final Pattern REQUEST = Pattern.compile(
            "(?:^|[.!?;:,…] |\\band )(?:(?:and|now|then|again|slowly|gently|softly) )*(inhale|exhale|breathe in|breathe out)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HOLD = Pattern.compile(
            "\\bhold (?:your|the|this|that) breath\\b"
                    + "|\\b(?:inhal|exhal|breathe (?:in|out))[^.!?]{0,25}\\band hold(?: it)?(?:[.!,;]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT = Pattern.compile(
            "(?:\\bnot|\\bnever|n't|n’t|\\bwithout|\\bif|\\binstead|\\bcannot)\\b[^.!?]{0,30}\\bhold",
            Pattern.CASE_INSENSITIVE);

    private final Timeline timeline;
    private final TimelineIndex index;
    private final Diagnostics diagnostics;
    private final Set<Span> reported = new HashSet<>();

    ContradictedBreaths(Timeline timeline, Diagnostics diagnostics) {
        this.timeline = timeline;
        this.index = new TimelineIndex(timeline);
        this.diagnostics = diagnostics;
    }

    void check() {
        for (Event.Speech speech : timeline.events(Event.Speech.class)) {
            if (MOVING.contains(speech.role())) {
                index.breaths().at(speech.startFrame()).ifPresent(breath -> requested(speech, breath));
            }
            boolean holds = HOLD.matcher(speech.text()).find()
                    && !NOT.matcher(speech.text()).find();
            if (holds && isBreathedThrough(speech)) {
                report(
                        speech,
                        "these words ask to hold the breath, but the breath sound goes in and out",
                        "write \"breath\": \"held\" in a stretch with `hold`, or a line { \"on\": \"hold in\", \"for\": \"5 s\", … }");
            }
        }
    }

    private void requested(Event.Speech speech, Event.Breath breath) {
        Matcher request = REQUEST.matcher(speech.text());
        if (!request.find()) {
            return;
        }
        boolean in = request.group(1).matches("(?i)inhale|breathe in");
        BreathPhase asked = in ? BreathPhase.INHALE : BreathPhase.EXHALE;
        if (breath.phase() != asked && !leadsTo(asked, speech, breath)) {
            report(
                    speech,
                    "these words ask for an " + noun(asked) + ", but are spoken on " + article(breath.phase()),
                    "write \"on\": \"" + noun(asked) + "\", or name the phase on which they are spoken");
        }
    }

    /** Whether the asked phase begins as soon as the words have ended, or nearly so; after the last phase, the listener's own. */
    private boolean leadsTo(BreathPhase asked, Event.Speech speech, Event.Breath breath) {
        return breath.endFrame() - speech.endFrame() <= 2L * timeline.frameRate()
                && speech.role() == Role.CUE
                && next(breath).map(Event.Breath::phase).orElseGet(() -> natural(breath.phase())) == asked;
    }

    private static BreathPhase natural(BreathPhase last) {
        return last.isIn() ? BreathPhase.EXHALE : BreathPhase.INHALE;
    }

    private Optional<Event.Breath> next(Event.Breath breath) {
        return index.breaths().at(breath.endFrame());
    }

    /** Whether the breath goes on, without a hold, where the words ask to hold it. */
    private boolean isBreathedThrough(Event.Speech speech) {
        Optional<Event.Breath> now = index.breaths().at(speech.startFrame());
        if (now.isPresent()) {
            boolean held = now.get().phase().isHold()
                    || next(now.get()).filter(after -> after.phase().isHold()).isPresent();
            return !held && next(now.get()).isPresent();
        }
        int coming = index.doses().firstUnfinished(speech.endFrame());
        if (coming == index.doses().size()) {
            return false;
        }
        Event.Dose dose = index.doses().get(coming);
        List<Event.Breath> breaths = index.breaths().starting(speech.endFrame(), dose.endFrame());
        return !breaths.isEmpty()
                && breaths.stream().noneMatch(breath -> breath.phase().isHold());
    }

    private void report(Event.Speech speech, String message, String hint) {
        if (reported.add(speech.source())) {
            diagnostics.report(Code.BREATH_CONTRADICTED, speech.source(), message, hint);
        }
    }

    private static String noun(BreathPhase phase) {
        return phase == BreathPhase.INHALE ? "inhale" : "exhale";
    }

    private static String article(BreathPhase phase) {
        return phase.isHold() ? "a held breath" : "an " + noun(phase);
    }
}
