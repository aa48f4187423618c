package org.breathcue.device;

import java.io.IOException;
import java.util.Arrays;
import org.breathcue.pcm.PcmSource;

/** Plays to a line that records: the whole live path but for the device. */
public final class RecordedLine {
    private static final int BYTES_PER_FRAME = 4;

    private RecordedLine() {}

    /** Plays something. */
    public interface Playing {
        void into(LiveSink sink, Pacing pacing) throws IOException;
    }

    /** The bytes a device was given, the first so many frames. */
    public static byte[] record(long frames, Playing playing) throws IOException {
        FakeLine line = new FakeLine(2);
        FakePacing pacing = new FakePacing();
        try (LineSink sink = line.sink(pacing)) {
            playing.into(sink, pacing);
        }
        return Arrays.copyOf(line.played(), Math.toIntExact(frames * BYTES_PER_FRAME));
    }

    /** The bytes a device was given of the source from a frame on, without the silence that follows. */
    public static byte[] play(PcmSource source, long seed, long startFrame) throws IOException {
        return record(
                source.frames() - startFrame,
                (sink, pacing) -> new Player(source, seed, (LineSink) sink).play(startFrame));
    }
}
