package org.breathcue;

import org.breathcue.live.Status;

/** Is told what a listener hears. */
public interface StatusListener {
    /**
     * Called about ten times a second of sound, by the thread that plays: return quickly, and do not wait for the session.
     * {@link LiveSession#gesture} and {@link LiveSession#stop} may be called.
     */
    void status(Status status);
}
