package org.breathcue.pcm;

/**
 * A named place in a recording; the chapter lasts to the next one, or to the end.
 *
 * @param frame where it starts, 0 or more
 */
public record Chapter(long frame, String name) {
    public Chapter {
        if (frame < 0) {
            throw new IllegalArgumentException("chapter before the start: " + frame);
        }
    }
}
