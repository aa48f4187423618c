package org.breathcue.listen;

import org.breathcue.live.Gesture;

/**
 * What a session does while somebody speaks to it: a state machine without a clock of its own.
 *
 * <ul>
 *   <li>While somebody seems to speak, the session is turned down. It comes back when nobody has spoken for 1.5 s, when a command was
 *       understood, or after 5 s, because nobody talks to a session for so long. After that, it is turned down again only when nobody has
 *       spoken for 1.5 s.
 *   <li>A tone says that a command was understood. Nothing is said if not: whoever was not understood speaks again, into a session that is
 *       still turned down.
 *   <li>"Stop" pauses, and asks once. A second "stop" during this pause ends the session.
 *   <li>Where too little of the session's own words can be taken out of the microphone, it says so once, and listens only between its words.
 * </ul>
 *
 * <p><b>Example.</b> Somebody says "wait" from 10.0 s to 10.4 s. At 10.1 s the session is turned down. At 10.9 s the command is understood:
 * a tone, the pause, and the end of turning down. Had it not been understood, the session would come back at 11.9 s.
 *
 * <p>Used by one thread. Times are in milliseconds and never decrease.
 */
public final class Conversation {
    /** For how long somebody must have spoken before the session is turned down: a click is shorter. */
    private static final long SPOKEN_MILLIS = 96;

    private static final long QUIET_MILLIS = 1500;
    private static final long LONGEST_MILLIS = 5000;

    /** For how long the room still sounds after the session's words. */
    private static final long ECHO_MILLIS = 300;

    private static final long NEVER = Long.MIN_VALUE / 2;

    /** For how long a canceller may learn the room. */
    private static final long LEARNING_MILLIS = 20_000;

    static final String STOPPING = "Say stop again to end, or continue.";
    static final String BETWEEN_WORDS = "I can hear you only between my words.";

    private final SessionControl session;
    private boolean ducked;
    private long duckedAt = NEVER;
    private long lastSpeech = NEVER;
    private boolean exhausted;
    private boolean stopAsked;
    private boolean toldBetweenWords;
    private long lastWords = NEVER;
    private long unsureSince = NEVER;

    public Conversation(SessionControl session) {
        this.session = session;
    }

    /**
     * Tells what is heard now. To be called at least every 50 ms.
     *
     * @param spokenMillis for how long somebody has been speaking; 0 if nobody speaks
     */
    public void hears(long millis, long spokenMillis) {
        if (spokenMillis > 0) {
            lastSpeech = millis;
        }
        boolean quiet = millis - lastSpeech >= QUIET_MILLIS;
        if (quiet) {
            exhausted = false;
        }
        if (ducked) {
            if (quiet || millis - duckedAt >= LONGEST_MILLIS) {
                exhausted = !quiet;
                duck(false);
            }
        } else if (spokenMillis >= SPOKEN_MILLIS && !exhausted) {
            duckedAt = millis;
            duck(true);
        }
    }

    /** Tells that a command was understood. */
    public void understood(Command command) {
        session.confirm();
        // What comes next is to be heard, also if it is an answer in words.
        exhausted = true;
        duck(false);
        boolean again = stopAsked && session.isWaiting();
        stopAsked = command == Command.STOP && !again;
        switch (command) {
            case WAIT -> session.gesture(Gesture.PAUSE);
            case CONTINUE -> session.gesture(Gesture.CONTINUE);
            case AGAIN -> session.gesture(Gesture.AGAIN);
            case BACK -> session.gesture(Gesture.BACK);
            case NEXT -> session.gesture(Gesture.NEXT);
            case SKIP_SIDE -> session.gesture(Gesture.SKIP_SIDE);
            case WHERE -> session.gesture(Gesture.WHERE);
            case LOUDER -> session.gesture(Gesture.LOUDER);
            case SOFTER -> session.gesture(Gesture.SOFTER);
            case STOP -> stop(again);
        }
    }

    private void stop(boolean again) {
        if (again) {
            session.gesture(Gesture.END);
        } else {
            session.gesture(Gesture.PAUSE);
            session.say(STOPPING);
        }
    }

    /**
     * Returns whether what is heard now may be a command.
     *
     * @param words whether the session's own words are heard
     * @param cancels whether the session's own sound is taken out of the microphone well enough
     * @param known whether {@code cancels} is known; before, nothing is said about it
     */
    public boolean listens(long millis, boolean words, boolean cancels, boolean known) {
        if (words) {
            lastWords = millis;
        }
        if (cancels) {
            unsureSince = NEVER;
            return true;
        }
        boolean between = millis - lastWords >= ECHO_MILLIS;
        unsureSince = !known ? NEVER : unsureSince == NEVER ? millis : unsureSince;
        boolean sure = known && millis - unsureSince >= LEARNING_MILLIS;
        if (between && sure && !toldBetweenWords) {
            toldBetweenWords = true;
            session.say(BETWEEN_WORDS);
        }
        return between;
    }

    private void duck(boolean down) {
        if (ducked != down) {
            ducked = down;
            session.duck(down);
        }
    }
}
