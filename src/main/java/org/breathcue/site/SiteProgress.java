package org.breathcue.site;

/** Receives how much of the sound of a site is written. */
public interface SiteProgress {
    /**
     * A part was written, or did not have to be.
     *
     * @param bytes what is done so far
     * @param all what there is to do
     */
    void written(long bytes, long all);
}
