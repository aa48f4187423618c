package org.breathcue.pcm;

/**
 * A chapter of a recording. It lasts until the next chapter or the end.
 *
 * @param frame the start, 0 or more
 */
public record Chapter(long frame, String name) {
    public Chapter {
        if (frame < 0) {
            throw new IllegalArgumentException("chapter before the start: " + frame);
        }
    }
}
