package org.breathcue.playback;

import java.io.IOException;
import java.util.Arrays;
import org.breathcue.pcm.PcmSource;

/** Plays to a line that records: the whole live path but for the device. */
public final class RecordedLine {
    private static final int BYTES_PER_FRAME = 4;

    private RecordedLine() {}

    /** The bytes a device was given of the source from a frame on, without the silence that follows. */
    public static byte[] play(PcmSource source, long seed, long startFrame) throws IOException {
        FakeLine line = new FakeLine(2);
        try (LineSink sink = line.sink(new FakePacing())) {
            new Player(source, seed, sink).play(startFrame);
        }
        return Arrays.copyOf(line.played(), Math.toIntExact((source.frames() - startFrame) * BYTES_PER_FRAME));
    }
}
