package org.breathcue.encode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breathcue.pcm.Chapter;

/**
 * The metadata of a recording, known before the first frame.
 *
 * @param frameRate in frames per second
 * @param frames the number of frames that will be written, 0 or more
 * @param chapters in order
 */
public record RecordingInfo(int frameRate, long frames, String title, List<Chapter> chapters) {
    public RecordingInfo {
        if (frameRate < 1 || frames < 0) {
            throw new IllegalArgumentException(frames + " frames at " + frameRate + " a second");
        }
        chapters = List.copyOf(chapters);
    }

    /** Returns the time of a frame in milliseconds, rounded. Formats other than WAV store times in milliseconds. */
    long millis(long frame) {
        return (frame * 1000 + frameRate / 2) / frameRate;
    }

    /** Returns the end of a chapter: the start of the next one, or the end of the recording. */
    long end(int chapter) {
        return chapter + 1 < chapters.size() ? chapters.get(chapter + 1).frame() : frames;
    }

    /**
     * Returns text that every tag format can store. NUL characters, which would end the text, and unpaired surrogates,
     * which cannot be encoded, are replaced.
     */
    static String tagText(String text) {
        byte[] encodable = text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8);
        return new String(encodable, StandardCharsets.UTF_8);
    }
}
