package org.breathcue.device;

import org.jspecify.annotations.Nullable;

/** One attempt to open a device, which can take a long time. */
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
            // Opening failed. A device that is gone can throw any exception.
        }
        end(opened);
    }

    /** Returns whether the attempt has ended. */
    synchronized boolean ended() {
        return ended;
    }

    /** Returns the open line, or null if opening failed. */
    synchronized @Nullable OutputLine line() {
        return line;
    }

    /** Abandons the attempt. If a line is opened later, it is closed. */
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
