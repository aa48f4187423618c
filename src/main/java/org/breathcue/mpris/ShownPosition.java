package org.breathcue.mpris;

import org.breathcue.live.Status;

/**
 * The position that clients show. A client is told a position now and then, and goes on from there by the clock while the session
 * plays, so it has to be told again after a jump, after words outside the session, and when the sound stopped. Pure: the time is passed.
 */
final class ShownPosition {
    /** The largest error that is not corrected. */
    private static final long TOLERANCE_MICROS = 500_000;

    private static final long NANOS_PER_MICRO = 1000;

    private long micros;
    private long nanos;
    private boolean moves;

    /** Creates the position of a client that has just read everything. */
    ShownPosition(PlayerState state, long nanos) {
        tell(state, nanos);
    }

    /**
     * Goes on to a later state.
     *
     * @param nanosNow the time, from any origin
     * @return whether clients now have to be told the position; afterwards they count as told
     */
    boolean update(Status.State state, PlayerState now, long nanosNow) {
        long shown = micros + (moves ? (nanosNow - nanos) / NANOS_PER_MICRO : 0);
        micros = shown;
        nanos = nanosNow;
        moves = now.playback() == PlayerState.Playback.PLAYING;
        // Elsewhere the session stands for a moment, and would be told again and again.
        boolean isSteady = state == Status.State.PLAYING || state == Status.State.WAITING;
        boolean isWrong = isSteady && Math.abs(shown - now.positionMicros()) > TOLERANCE_MICROS;
        if (isWrong) {
            tell(now, nanosNow);
        }
        return isWrong;
    }

    private void tell(PlayerState state, long nanosNow) {
        micros = state.positionMicros();
        nanos = nanosNow;
        moves = state.playback() == PlayerState.Playback.PLAYING;
    }
}
