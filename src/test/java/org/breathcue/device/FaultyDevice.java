package org.breathcue.device;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.breathcue.device.LiveSink.LineLostException;

/**
 * A device that comes and goes, and a stream of frames, all different, written to it by somebody who opens it again each time. What
 * was heard of it is compared with the stream.
 */
final class FaultyDevice implements LineOpener {
    private static final int BLOCK_FRAMES = 480;
    private static final long BACKOFF_NANOS = 200_000_000;
    private static final int MOST_ATTEMPTS = 1000;

    private final FakePacing pacing;
    private final Supplier<FaultLine> maker;
    private final List<FaultLine> lines = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private Runnable atEveryBlock = () -> {};
    private boolean away;
    private int attempts;
    private long told;

    FaultyDevice(FakePacing pacing, Supplier<FaultLine> maker) {
        this.pacing = pacing;
        this.maker = maker;
    }

    /** Something to do, or to look at, before every block that is written. */
    void atEveryBlock(Runnable task) {
        atEveryBlock = task;
    }

    /** While it is away it cannot be opened. */
    void away(boolean gone) {
        away = gone;
    }

    FaultLine line() {
        return lines.get(lines.size() - 1);
    }

    List<FaultLine> lines() {
        return lines;
    }

    @Override
    public OutputLine open() throws AudioDeviceException {
        attempts++;
        if (away) {
            if (attempts % 2 == 0) {
                throw new IllegalArgumentException("no such line");
            }
            throw new AudioDeviceException("away");
        }
        FaultLine line = maker.get();
        lines.add(line);
        return line;
    }

    LineSink sink() throws AudioDeviceException {
        return new LineSink(open(), this, pacing, pacing);
    }

    /** Plays that many frames to the end, whatever happens. */
    void play(LineSink sink, long frames) throws IOException {
        long frame = 0;
        starts.add(frame);
        while (true) {
            try {
                while (frame < frames) {
                    atEveryBlock.run();
                    int n = (int) Math.min(BLOCK_FRAMES, frames - frame);
                    sink.write(stereo(frame, n), 0, 4 * n);
                    frame += n;
                    check(sink, frame);
                }
                sink.finish();
                check(sink, frame);
                return;
            } catch (LineLostException e) {
                frame = reopen(sink);
                starts.add(frame);
            }
        }
    }

    /** Calls to all lines, and attempts to open one. */
    int calls() {
        return attempts + lines.stream().mapToInt(FaultLine::calls).sum();
    }

    /** Nothing was left out, and at a loss at most so many frames were heard twice; what was heard is what was written. */
    void checkHeard(long frames, long mostRepeated) {
        long end = 0;
        for (int i = 0; i < lines.size(); i++) {
            long start = starts.get(i);
            if (start > end || end - start > mostRepeated) {
                throw new AssertionError("heard until frame " + end + ", and then from " + start + " on");
            }
            FaultLine line = lines.get(i);
            byte[] heard = line.heard();
            int n = (int) Math.min(line.soundedFrames(), frames - start);
            byte[] expected = line.channels() == 2 ? stereo(start, n) : mono(start, n);
            int wrong = Arrays.mismatch(Arrays.copyOf(heard, expected.length), expected);
            if (wrong >= 0) {
                throw new AssertionError("line " + i + " sounded something else at its byte " + wrong);
            }
            end = start + n;
        }
        if (end != frames) {
            throw new AssertionError("heard until " + end + " of " + frames);
        }
    }

    private long reopen(LineSink sink) {
        for (int i = lines.size(); i < MOST_ATTEMPTS; i++) {
            if (sink.reopen()) {
                return sink.heard();
            }
            pacing.sleep(BACKOFF_NANOS);
        }
        throw new AssertionError("never opened again");
    }

    private void check(LineSink sink, long written) {
        long heard = sink.heard();
        if (heard < told || heard > written) {
            throw new AssertionError("told " + heard + " after " + told + " of " + written);
        }
        told = heard;
    }

    /** Every frame is its own number. */
    private static byte[] stereo(long frame, int n) {
        byte[] bytes = new byte[4 * n];
        for (int i = 0; i < n; i++) {
            long number = frame + i;
            for (int k = 0; k < 4; k++) {
                bytes[4 * i + k] = (byte) (number >> (8 * k));
            }
        }
        return bytes;
    }

    private static byte[] mono(long frame, int n) {
        byte[] bytes = new byte[2 * n];
        for (int i = 0; i < n; i++) {
            long number = frame + i;
            int mean = ((short) number + (short) (number >> 16)) >> 1;
            bytes[2 * i] = (byte) mean;
            bytes[2 * i + 1] = (byte) (mean >> 8);
        }
        return bytes;
    }
}
