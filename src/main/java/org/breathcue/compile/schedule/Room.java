package org.breathcue.compile.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.breathcue.compile.expand.DoseCue;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * The time in which words and chimes are placed: a dose or a rest. It knows which of its frames are in use, so that nothing
 * overlaps.
 *
 * <p>Whatever is placed first has its frames; what comes later gets the ones that are left. The cues of the script are
 * therefore placed before the calls of the engine.
 */
final class Room {
    private final TimelineBuilder track;
    private final Span source;
    private final @Nullable Place place;
    private final long start;
    private final long end;
    private final List<PlacedPhase> phases;
    private final List<Taken> taken = new ArrayList<>();

    /**
     * Creates a room that is free.
     *
     * @param source what the calls of the engine belong to in the script
     * @param place null outside a stretch
     * @param start the first frame
     * @param end the first frame after it
     * @param phases the breath in it; empty if there is none
     */
    Room(TimelineBuilder track, Span source, @Nullable Place place, long start, long end, List<PlacedPhase> phases) {
        this.track = track;
        this.source = source;
        this.place = place;
        this.start = start;
        this.end = end;
        this.phases = phases;
    }

    /** Frames that are in use. */
    private record Taken(long from, long until) {}

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    List<PlacedPhase> phases() {
        return phases;
    }

    /** Returns the number of breaths that have begun in this time. */
    int breaths() {
        return phases.isEmpty() ? 0 : phases.get(phases.size() - 1).cycle();
    }

    /** Returns the first frame of a breath, counted from 1. */
    long startOfBreath(int number) {
        return phases.stream()
                .filter(phase -> phase.cycle() == number)
                .findFirst()
                .orElseThrow()
                .start();
    }

    long frames(double seconds) {
        return track.frames(seconds);
    }

    double secondsOf(long frames) {
        return track.secondsOf(frames);
    }

    /** Returns the length of words in frames. */
    long length(Utterance words) {
        return track.frames(track.seconds(words));
    }

    /** Returns the length of a cue in frames, with the longest words that it can have on either side. */
    long longest(DoseCue cue, CueHearings hearings) {
        long ring = cue.chime().map(chime -> length(chime.sound())).orElse(0L);
        return ring + hearings.longest(cue, place, this::length);
    }

    /** Returns the length of a chime in frames. */
    long length(String chime) {
        return track.lengthOf(chime);
    }

    /** Marks frames as in use. */
    void take(long from, long until) {
        taken.add(new Taken(from, until));
    }

    /** Returns whether frames lie in this time and are not in use. */
    boolean isFree(long from, long until) {
        return from >= start
                && until <= end
                && taken.stream().noneMatch(other -> from < other.until() && other.from() < until);
    }

    /** Places words of the engine if they fit. */
    void say(Utterance words, long from, Role role) {
        say(words, source, from, role);
    }

    /** Places words that a place in the script chose if they fit. */
    void say(Utterance words, Span chosen, long from, Role role) {
        long until = from + length(words);
        if (isFree(from, until)) {
            track.speech(from, chosen, place, words, role);
            take(from, until);
        }
    }

    /** Places a cue of the script, whose frames were found to be free: its chime, then its words. */
    void place(DoseCue cue, CueHearings hearings, long from) {
        long rung = cue.chime().map(chime -> length(chime.sound())).orElse(0L);
        cue.chime().ifPresent(chime -> track.chime(from, chime.span(), place, chime.sound()));
        hearings.hear(cue).ifPresent(words -> speak(words, cue.source(), from + rung, Role.CUE));
    }

    /** Places words of the script, whose frames were found to be free. */
    void speak(Utterance words, Span line, long from, Role role) {
        track.speech(from, line, place, words, role);
    }

    /** Returns the first of so many free frames from a frame on, with some free frames around them as far as this time goes. */
    OptionalLong firstFree(long frame, long length, long around) {
        LongPredicate fits = from -> isFree(from, from + length)
                && isFree(Math.max(start, from - around), Math.min(end, from + length + around));
        return LongStream.concat(LongStream.of(frame), taken.stream().mapToLong(used -> used.until() + around))
                .filter(from -> from >= frame)
                .filter(fits)
                .min();
    }

    /** Places a chime of the engine if it fits; returns whether it does. */
    boolean ring(String chime, long from) {
        long until = from + length(chime);
        if (!isFree(from, until)) {
            return false;
        }
        track.chime(from, source, place, chime);
        take(from, until);
        return true;
    }
}
