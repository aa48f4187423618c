package org.breathcue.voice.pack;

/** Adds up what arrives of several files. */
final class DownloadTotal implements DownloadProgress {
    private final DownloadProgress target;
    private long before;
    private long current;

    DownloadTotal(DownloadProgress target) {
        this.target = target;
    }

    @Override
    public void arrived(long bytes, long all) {
        current = bytes;
        target.arrived(before + bytes, all < 0 ? all : before + all);
    }

    /** Says that a file is complete. */
    void next() {
        before += current;
        current = 0;
    }
}
