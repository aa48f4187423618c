package org.breathcue.compile.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.breathcue.compile.expand.Expander;
import org.breathcue.compile.expand.Selection;
import org.breathcue.compile.expand.Session;
import org.breathcue.compile.fit.CandidateCache.Measured;
import org.breathcue.compile.schedule.MissingSounds;
import org.breathcue.compile.schedule.MissingSoundsException;
import org.breathcue.compile.schedule.Scheduler;
import org.breathcue.compile.schedule.SilenceElasticity;
import org.breathcue.compile.schedule.SoundLengths;
import org.breathcue.compile.schedule.Voicing;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Range;
import org.breathcue.script.Script;
import org.breathcue.timeline.SessionLimits;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of a session for different selections, each measured once. One attempt to fit a length has one of these; it counts
 * the work of the attempt in events, so that a search can be bounded without a clock and gives the same result everywhere.
 */
public final class Candidates {
    /** The work of even the smallest candidate, in events. */
    private static final int LEAST_WORK = 50;

    private final Script script;
    private final List<String> preflight;
    private final Voicing voicing;
    private final SoundLengths lengths;
    private final CandidateCache cache;
    private final Map<Selection, Measured> tried = new LinkedHashMap<>();
    private @Nullable Map<Span, Range> shortened;
    private long work;

    /**
     * Creates the candidates of one attempt.
     *
     * @param preflight the sentences spoken before the first step
     * @param lengths the lengths measured so far
     * @param cache what attempts before this one have measured, with the same script, preflight and voicing
     */
    public Candidates(
            Script script, List<String> preflight, Voicing voicing, SoundLengths lengths, CandidateCache cache) {
        this.script = script;
        this.preflight = preflight;
        this.voicing = voicing;
        this.lengths = lengths;
        this.cache = cache;
    }

    int frameRate() {
        return voicing.frameRate();
    }

    /** Returns the work of this attempt so far, in events. */
    public long work() {
        return work;
    }

    /** Returns all candidates this attempt has tried, in that order. */
    Stream<Candidate> tried() {
        return tried.values().stream().flatMap(measured -> measured.candidate().stream());
    }

    /** Returns a candidate; empty when it breaks a limit, or has words without time. */
    public Optional<Candidate> of(Selection selection) throws MissingSoundsException {
        Measured known = tried.get(selection);
        if (known == null) {
            known = cache.get(selection);
            if (known == null) {
                known = measure(selection, new Diagnostics());
                cache.put(selection, known);
            }
            tried.put(selection, known);
            work += LEAST_WORK + known.parts();
        }
        return known.candidate();
    }

    /** Returns a candidate, and reports its errors. */
    public Optional<Candidate> of(Selection selection, Diagnostics diagnostics) throws MissingSoundsException {
        Measured measured = measure(selection, diagnostics);
        work += LEAST_WORK + measured.parts();
        return measured.candidate();
    }

    private Measured measure(Selection selection, Diagnostics diagnostics) throws MissingSoundsException {
        Optional<Session> expanded = expand(selection, diagnostics).filter(Session::hasSteps);
        if (expanded.isEmpty()) {
            return new Measured(0, Optional.empty());
        }
        Session session = measurable(expanded.get());
        OptionalLong frames = Scheduler.length(session, voicing.frameRate(), lengths, diagnostics);
        Optional<Candidate> candidate =
                frames.isEmpty() ? Optional.empty() : Optional.of(candidate(selection, session, frames.getAsLong()));
        return new Measured(session.parts().size(), candidate);
    }

    private Candidate candidate(Selection selection, Session session, long frames) throws MissingSoundsException {
        long most = (long) SessionLimits.MAX_SECONDS * voicing.frameRate();
        return new Candidate(
                selection,
                ranges(session),
                session.growth(),
                voicing.frameRate(),
                frames - SilenceElasticity.less(session, voicing.frameRate()),
                frames,
                Math.min(most, frames + SilenceElasticity.more(session, voicing.frameRate())));
    }

    /** Returns the ranges of a session, shortened where one hold would become most of it. */
    private List<Range> ranges(Session session) throws MissingSoundsException {
        if (shortened == null) {
            shortened = shortened(session.ranges());
        }
        Map<Span, Range> shorter = shortened;
        return session.ranges().stream()
                .map(range -> shorter.getOrDefault(range.span(), range))
                .toList();
    }

    private Map<Span, Range> shortened(List<Range> ranges) throws MissingSoundsException {
        Optional<Session> highest =
                expand(Selection.LOWEST.at(1, ranges), new Diagnostics()).filter(LongestHold::maySurpass);
        if (highest.isEmpty()) {
            return Map.of();
        }
        long frames = Scheduler.length(measurable(highest.get()), voicing.frameRate(), lengths, new Diagnostics())
                .orElse((long) SessionLimits.MAX_SECONDS * voicing.frameRate());
        return LongestHold.shortened(highest.get(), (double) frames / voicing.frameRate());
    }

    /**
     * Returns the timeline of a selection; empty when an error was reported.
     *
     * @param extra the frames by which its silences together are longer than their own length; negative for shorter
     */
    public Optional<Timeline> timeline(Selection selection, long extra, Diagnostics diagnostics)
            throws MissingSoundsException {
        Optional<Session> expanded = expand(selection, diagnostics);
        if (expanded.isEmpty()) {
            return Optional.empty();
        }
        return Scheduler.schedule(
                measurable(expanded.get()), extra, voicing.voice(), voicing.frameRate(), lengths, diagnostics);
    }

    private Optional<Session> expand(Selection selection, Diagnostics diagnostics) {
        return Expander.expand(script, selection, preflight, voicing.wordsPerMinute(), diagnostics);
    }

    /** Returns the session if all its sounds are measured. */
    private Session measurable(Session session) throws MissingSoundsException {
        MissingSounds missing = lengths.missing(session);
        if (!missing.isEmpty()) {
            throw new MissingSoundsException(missing);
        }
        return session;
    }
}
