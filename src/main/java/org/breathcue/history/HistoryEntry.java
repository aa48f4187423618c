package org.breathcue.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.breathcue.live.Ending;

/**
 * One session that was played. All times are in seconds. Immutable.
 *
 * <p>A session that was interrupted and continued is one session: each part writes an entry with the same {@code id}, which holds
 * everything since the start, and the entry with the highest {@code part} counts.
 *
 * @param id names the session
 * @param part the number of the part that was played last, from 1
 * @param started when the first part began, with the offset of the time zone
 * @param ended when the last part ended
 * @param command the command it was played with
 * @param voice the name of the voice
 * @param from the place in the session at which it began; 0 unless the listener asked for a later start
 * @param planned the length of the session from there, without pauses
 * @param seconds how long it was heard, pauses included
 * @param at the place in the session at which it ended
 * @param ending how the last part ended
 * @param doses all doses from the beginning on, in order
 * @param waits the pauses
 * @param skips what the listener left out
 * @param repeats how often the listener asked for words again
 * @param stage the stage of the programme that the session belongs to
 * @param feeling what the listener said about it, if they were asked
 */
public record HistoryEntry(
        String id,
        int part,
        OffsetDateTime started,
        OffsetDateTime ended,
        String title,
        PlayedScript script,
        PlayedCommand command,
        String voice,
        double from,
        double planned,
        double seconds,
        double at,
        Ending ending,
        List<GivenDose> doses,
        List<Wait> waits,
        List<Skip> skips,
        int repeats,
        Optional<Stage> stage,
        Optional<Feeling> feeling) {

    /**
     * A pause.
     *
     * @param at the place in the session
     * @param seconds how long it was
     * @param asked whether the listener asked for it; otherwise the script does, with {@code until ready}
     */
    public record Wait(double at, double seconds, boolean asked) {}

    /**
     * A part of the session that the listener left out.
     *
     * @param from its start
     * @param to the place at which the session continued
     */
    public record Skip(double from, double to) {}

    /**
     * A stage of a programme.
     *
     * @param programme the name of the programme
     * @param name what the programme calls the stage
     */
    public record Stage(String programme, String name) {}

    public HistoryEntry {
        doses = List.copyOf(doses);
        waits = List.copyOf(waits);
        skips = List.copyOf(skips);
    }

    /** Returns this entry with some of its doses. */
    public HistoryEntry withDoses(List<GivenDose> some) {
        return new HistoryEntry(
                id, part, started, ended, title, script, command, voice, from, planned, seconds, at, ending, some,
                waits, skips, repeats, stage, feeling);
    }

    /** Returns this entry with what the listener said about the session. */
    public HistoryEntry withFeeling(Feeling said) {
        return new HistoryEntry(
                id,
                part,
                started,
                ended,
                title,
                script,
                command,
                voice,
                from,
                planned,
                seconds,
                at,
                ending,
                doses,
                waits,
                skips,
                repeats,
                stage,
                Optional.of(said));
    }

    /** Returns how long the listener practised, in seconds: what was heard, without the pauses that they asked for. */
    public double practised() {
        double paused =
                waits.stream().filter(Wait::asked).mapToDouble(Wait::seconds).sum();
        return Math.max(0, seconds - paused);
    }

    /** Returns whether the session was played from its beginning and all of every dose was given. */
    public boolean isFull() {
        return from == 0
                && doses.stream().allMatch(GivenDose::isFull)
                && (ending == Ending.FINISHED || !doses.isEmpty());
    }
}
