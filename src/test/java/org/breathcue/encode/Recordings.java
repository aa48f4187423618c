package org.breathcue.encode;

import java.util.List;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;

/** Metadata of recordings. */
public final class Recordings {
    private static final Loudness LOUDNESS = new Loudness(-16, -1);

    private Recordings() {}

    /** Returns the metadata of a recording without chapters. */
    public static RecordingInfo of(int frameRate, long frames) {
        return of(frameRate, frames, "t", List.of());
    }

    /** Returns the metadata of a recording with a loudness of −16 LUFS. */
    public static RecordingInfo of(int frameRate, long frames, String title, List<Chapter> chapters) {
        return new RecordingInfo(frameRate, frames, title, chapters, LOUDNESS);
    }
}
