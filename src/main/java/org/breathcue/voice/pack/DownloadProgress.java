package org.breathcue.voice.pack;

/** Listens to a download. */
public interface DownloadProgress {
    /**
     * Is called several times a second while a file arrives, on the thread that downloads. A download that starts again counts from zero.
     *
     * @param bytes how many bytes have arrived
     * @param all the size of the file; -1 if it is unknown
     */
    void arrived(long bytes, long all);
}
