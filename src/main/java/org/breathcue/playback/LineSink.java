package org.breathcue.playback;

import java.io.IOException;
import org.breathcue.pcm.PcmSink;

/**
 * Plays on a sound device. Writing blocks while the device's buffer is full, which is what paces live playing. One thread writes,
 * finishes and closes. Made by {@link Devices#open}.
 *
 * <p>Java Sound reports neither a lost device nor a buffer that ran empty, so both are found out here: the first by writes that
 * take nothing, the second by the time between two writes.
 */
public final class LineSink implements PcmSink {
    private static final int BYTES_PER_STEREO_FRAME = 4;
    private static final long RETRY_NANOS = 10_000_000;
    private static final int MOST_REFUSALS = 50;
    private static final long FINISH_GRACE_NANOS = 200_000_000;

    private final OutputLine line;
    private final Pacing pacing;
    private final int frameBytes;
    private final long bufferNanos;
    private byte[] mono = new byte[0];
    private long writtenBytes;
    private boolean running;
    private boolean finished;
    private long lastWriteNanos;
    private long underruns;

    LineSink(OutputLine line, Pacing pacing) {
        this.line = line;
        this.pacing = pacing;
        this.frameBytes = 2 * line.channels();
        this.bufferNanos = line.bufferBytes() / frameBytes * 1_000_000_000L / line.frameRate();
    }

    /**
     * {@inheritDoc} The device starts when its buffer is full for the first time.
     *
     * @throws IOException if the device has taken nothing for half a second
     */
    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        if (line.channels() == 1) {
            int monoLength = downmix(data, offset, length);
            push(mono, 0, monoLength);
        } else {
            push(data, offset, length);
        }
    }

    /** Waits until the device has taken everything; returns in any case soon after it should have. */
    @Override
    public void finish() throws IOException {
        if (writtenBytes == 0) {
            return;
        }
        // A buffer of silence pushes everything before it out of the line, and then covers what the hardware still
        // holds.
        byte[] silence = new byte[line.bufferBytes()];
        push(silence, 0, silence.length);
        if (!running) {
            start();
        }
        long frames = writtenBytes / frameBytes;
        long deadline = pacing.nanoTime() + bufferNanos + FINISH_GRACE_NANOS;
        while (line.position() < frames && pacing.nanoTime() - deadline < 0) {
            pacing.sleep(RETRY_NANOS);
        }
        line.stop();
        finished = true;
    }

    /** Closes the device; what it has not played yet is lost unless {@link #finish} came before. */
    @Override
    public void close() {
        if (running && !finished) {
            line.stop();
            line.flush();
        }
        line.close();
    }

    /** How often the device's buffer has certainly run empty because a write came late. */
    public long underruns() {
        return underruns;
    }

    private void push(byte[] data, int offset, int length) throws IOException {
        countUnderrun();
        int done = 0;
        int refusals = 0;
        while (done < length) {
            // Before the start a line takes what fits and waits for nothing, so more must not be offered.
            int offered = running
                    ? length - done
                    : (int) Math.min(length - done, Math.max(0, line.bufferBytes() - writtenBytes));
            int taken = offered == 0 ? 0 : line.write(data, offset + done, offered);
            if (taken > 0) {
                done += taken;
                writtenBytes += taken;
                refusals = 0;
            } else if (!running) {
                start();
            } else if (++refusals > MOST_REFUSALS) {
                throw new IOException("the sound device stopped taking sound; was it unplugged?");
            } else {
                pacing.sleep(RETRY_NANOS);
            }
        }
        lastWriteNanos = pacing.nanoTime();
    }

    private void start() {
        line.start();
        running = true;
    }

    private void countUnderrun() {
        if (running && pacing.nanoTime() - lastWriteNanos > bufferNanos) {
            underruns++;
        }
    }

    /** The mean of both channels, into {@link #mono}. */
    private int downmix(byte[] data, int offset, int length) {
        int frames = length / BYTES_PER_STEREO_FRAME;
        if (mono.length < 2 * frames) {
            mono = new byte[2 * frames];
        }
        for (int i = 0; i < frames; i++) {
            int in = offset + BYTES_PER_STEREO_FRAME * i;
            int mean = (sample(data, in) + sample(data, in + 2)) >> 1;
            mono[2 * i] = (byte) mean;
            mono[2 * i + 1] = (byte) (mean >> 8);
        }
        return 2 * frames;
    }

    private static int sample(byte[] data, int at) {
        return (data[at] & 0xFF) | (data[at + 1] << 8);
    }
}
