package org.breathcue.compile.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.breathcue.compile.expand.Expander;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.expand.Session;
import org.breathcue.compile.schedule.Scheduler;
import org.breathcue.compile.schedule.SilenceElasticity;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.script.Settings;
import org.breathcue.timeline.Timeline;

/** What a script comes to when this or that is selected in it, each worked out once. */
public final class Candidates {
    /** What even a small one costs, in events. */
    private static final int LEAST_WORK = 50;

    private final Script script;
    private final Settings settings;
    private final List<String> preflight;
    private final Voicing voicing;
    private final Map<Selection, Optional<Candidate>> known = new HashMap<>();
    private long work;

    public Candidates(Script script, Settings settings, List<String> preflight, Voicing voicing) {
        this.script = script;
        this.settings = settings;
        this.preflight = preflight;
        this.voicing = voicing;
    }

    /**
     * What is selected comes to these frames, with silences as they are, at their shortest and at their longest.
     *
     * @param ranges what could be selected otherwise, in the order it is met
     * @param growth by how many seconds a unit more of a range makes it longer, at least
     */
    public record Candidate(
            Selection selection,
            List<Range> ranges,
            Map<Span, Double> growth,
            int frameRate,
            long shortest,
            long frames,
            long longest) {
        public double growth(Range range) {
            return growth.getOrDefault(range.span(), 0.0);
        }

        /** How many frames it would come to with more of some ranges, at least: they may grow by more than is known. */
        long expected(Selection more, List<Range> raised) {
            double seconds = 0;
            for (Range range : raised) {
                seconds += growth(range) * (more.units(range) - selection.units(range));
            }
            return frames + (long) Math.floor(seconds * frameRate);
        }

        /** Whether it gives a length without shortening a silence. */
        boolean reaches(long target) {
            return frames <= target && target <= longest;
        }
    }

    int frameRate() {
        return voicing.frameRate();
    }

    /** How much was worked out so far, in events. */
    public long work() {
        return work;
    }

    /** All that were worked out so far. */
    Stream<Candidate> known() {
        return known.values().stream().flatMap(Optional::stream);
    }

    /** A candidate; empty when it breaks a limit or has words without time. */
    public Optional<Candidate> of(Selection selection) {
        return known.computeIfAbsent(selection, unknown -> of(unknown, new Diagnostics()));
    }

    /** A candidate whose errors are reported. */
    public Optional<Candidate> of(Selection selection, Diagnostics diagnostics) {
        Optional<Session> session = session(selection, diagnostics).filter(Session::hasSteps);
        work += LEAST_WORK + session.map(expanded -> expanded.parts().size()).orElse(0);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong frames = Scheduler.length(session.get(), voicing.frameRate(), voicing.lengths(), diagnostics);
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(candidate(selection, session.get(), frames.getAsLong()));
    }

    private Candidate candidate(Selection selection, Session session, long frames) {
        long most = (long) Scheduler.MOST_SECONDS * voicing.frameRate();
        return new Candidate(
                selection,
                session.ranges(),
                session.growth(),
                voicing.frameRate(),
                frames - SilenceElasticity.less(session, voicing.frameRate()),
                frames,
                Math.min(most, frames + SilenceElasticity.more(session, voicing.frameRate())));
    }

    /** The timeline of what is selected, with so many frames more of silence, or fewer. */
    public Optional<Timeline> timeline(Selection selection, long extra, Diagnostics diagnostics) {
        return session(selection, diagnostics)
                .flatMap(session -> Scheduler.schedule(
                        session, extra, voicing.voice(), voicing.frameRate(), voicing.lengths(), diagnostics));
    }

    private Optional<Session> session(Selection selection, Diagnostics diagnostics) {
        return Expander.expand(script, settings, selection, preflight, voicing.wordsPerMinute(), diagnostics);
    }
}
