package org.breathcue.device;

import org.jspecify.annotations.Nullable;

/** One attempt to open a device, which may take longer than anybody wants to wait. */
final class DeviceOpening implements Runnable {
    private final LineOpener opener;
    private @Nullable OutputLine line;
    private boolean ended;
    private boolean abandoned;

    DeviceOpening(LineOpener opener) {
        this.opener = opener;
    }

    @Override
    public void run() {
        OutputLine opened = null;
        try {
            opened = opener.open();
        } catch (AudioDeviceException | RuntimeException e) {
            // Not yet; a device that is gone can fail in any way.
        }
        end(opened);
    }

    /** Whether the attempt is over. */
    synchronized boolean ended() {
        return ended;
    }

    /** The open line; null if it failed. */
    synchronized @Nullable OutputLine line() {
        return line;
    }

    /** Nobody waits any more: a line that still comes is closed. */
    synchronized void abandon() {
        abandoned = true;
        if (line != null) {
            line.close();
        }
    }

    private synchronized void end(@Nullable OutputLine opened) {
        ended = true;
        line = opened;
        if (abandoned && opened != null) {
            opened.close();
        }
    }
}
