package org.breathcue.encode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breathcue.pcm.Chapter;

/**
 * What a file says of its sound, all of it known before the first frame.
 *
 * @param frameRate frames in a second
 * @param frames how many will be written, 0 or more
 * @param chapters in order
 */
public record RecordingInfo(int frameRate, long frames, String title, List<Chapter> chapters) {
    public RecordingInfo {
        if (frameRate < 1 || frames < 0) {
            throw new IllegalArgumentException(frames + " frames at " + frameRate + " a second");
        }
        chapters = List.copyOf(chapters);
    }

    /** A frame's time in milliseconds, rounded once: what tags other than WAV's can hold. */
    long millis(long frame) {
        return (frame * 1000 + frameRate / 2) / frameRate;
    }

    /** The frame after a chapter: the start of the next one, or the end. */
    long end(int chapter) {
        return chapter + 1 < chapters.size() ? chapters.get(chapter + 1).frame() : frames;
    }

    /** Text as any tag can hold it: a NUL would end it for readers, and half a character cannot be encoded. */
    static String tagText(String text) {
        byte[] encodable = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
        return new String(encodable, StandardCharsets.UTF_8);
    }
}
