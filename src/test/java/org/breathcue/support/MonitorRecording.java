package org.breathcue.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Records the output of a PulseAudio sink from its monitor at 48 kHz. Use one recording for a whole test, and start it
 * some seconds before the sound, because a recorder stalls shortly after its start.
 */
public final class MonitorRecording implements AutoCloseable {
    private static final int BYTES_PER_FRAME = 4;
    private static final long SETTLE_MILLIS = 4_500;

    private final Process recorder;
    private final Path file;

    private MonitorRecording(Process recorder, Path file) {
        this.recorder = recorder;
        this.file = file;
    }

    /**
     * Starts recording from the sound server given by environment variables, and waits until the recorder runs
     * smoothly.
     */
    public static MonitorRecording start(String monitor, Path file, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = RealTimeProcess.builder(
                        "parec",
                        "--device=" + monitor,
                        "--latency-msec=20",
                        "--format=s16le",
                        "--rate=48000",
                        "--channels=2")
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process recorder = builder.start();
        TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
        if (!recorder.isAlive()) {
            throw new IOException("parec ended at once, with " + recorder.exitValue());
        }
        return new MonitorRecording(recorder, file);
    }

    /** Ends the recording after the last sound has arrived. Returns the left channel, −1 to 1. */
    public float[] stop() throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(500);
        recorder.destroy();
        recorder.waitFor();
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] left = new float[bytes.remaining() / BYTES_PER_FRAME];
        for (int i = 0; i < left.length; i++) {
            left[i] = bytes.getShort(BYTES_PER_FRAME * i) / 32768f;
        }
        return left;
    }

    @Override
    public void close() {
        recorder.destroy();
    }
}
