package org.breathcue.listen;

import java.util.List;

/** What can be said to a session. */
public enum Command {
    /** Pauses the session. */
    WAIT("Wait", "Pause", "Hold on"),
    /** Continues a paused session. */
    CONTINUE("Continue", "Go on"),
    /** Repeats the last words. */
    AGAIN("Say that again", "Again"),
    /** Goes back to the start of the stretch, or to the stretch before. */
    BACK("Go back", "Back"),
    /** Goes to the next stretch. */
    NEXT("Next one", "Next"),
    /** Skips the rest of the side. */
    SKIP_SIDE("Skip this side"),
    /** Tells the place in the session. */
    WHERE("Where am I", "Where are we"),
    LOUDER("Louder"),
    SOFTER("Softer", "Quieter"),
    /** Pauses the session, and at the second time ends it. */
    STOP("Stop");

    private final List<String> phrases;

    Command(String... phrases) {
        this.phrases = List.of(phrases);
    }

    /** Returns the words that mean this, the one to teach first, written as in a transcript. */
    public List<String> phrases() {
        return phrases;
    }
}
