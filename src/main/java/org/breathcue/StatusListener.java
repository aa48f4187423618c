package org.breathcue;

import org.breathcue.live.Status;

/** Receives the status of a live session. */
public interface StatusListener {
    /**
     * Called by the playback thread, about ten times per second of sound. Must return quickly and must not wait for the
     * session. May call {@link LiveSession#gesture} and {@link LiveSession#stop}.
     */
    void status(Status status);
}
