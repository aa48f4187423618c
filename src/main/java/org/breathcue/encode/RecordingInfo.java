package org.breathcue.encode;

import java.util.List;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;

/**
 * The metadata of a recording, known before the first frame. Title and chapter names contain no control characters, so
 * that every tag format can store them and every player can show them.
 *
 * @param frameRate in frames per second
 * @param frames the number of frames that will be written, 0 or more
 * @param chapters in order
 * @param loudness the loudness by which players should adjust their volume, and the highest level of the recording
 */
public record RecordingInfo(int frameRate, long frames, String title, List<Chapter> chapters, Loudness loudness) {
    public RecordingInfo {
        if (frameRate < 1 || frames < 0) {
            throw new IllegalArgumentException(frames + " frames at " + frameRate + " a second");
        }
        title = PrintableText.of(title);
        chapters = chapters.stream()
                .map(chapter -> new Chapter(chapter.frame(), PrintableText.of(chapter.name())))
                .toList();
    }

    /** Returns the time of a frame in milliseconds, rounded. Formats other than WAV store times in milliseconds. */
    long millis(long frame) {
        return (frame * 1000 + frameRate / 2) / frameRate;
    }

    /** Returns the end of a chapter: the start of the next one, or the end of the recording. */
    long end(int chapter) {
        return chapter + 1 < chapters.size() ? chapters.get(chapter + 1).frame() : frames;
    }
}
