package org.breathcue.device;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/** The default microphone of the system: 16 kHz, mono. One thread reads; any thread may close. */
public final class Microphone implements AutoCloseable {
    /** The number of samples per second. */
    public static final int RATE = 16_000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    /** Half a second, so that a thread that is not scheduled for a moment loses nothing. */
    private static final int BUFFER_BYTES = RATE;

    private final TargetDataLine line;
    private byte[] bytes = new byte[0];

    private Microphone(TargetDataLine line) {
        this.line = line;
    }

    /**
     * Opens the microphone. It records at once.
     *
     * @throws AudioDeviceException if there is none, or it cannot be opened
     */
    public static Microphone open() throws AudioDeviceException {
        if (!AudioSystem.isLineSupported(new DataLine.Info(TargetDataLine.class, FORMAT))) {
            throw new AudioDeviceException("no microphone found");
        }
        try {
            TargetDataLine line = AudioSystem.getTargetDataLine(FORMAT);
            try {
                line.open(FORMAT, BUFFER_BYTES);
                line.start();
                return new Microphone(line);
            } catch (LineUnavailableException | RuntimeException e) {
                line.close();
                throw e;
            }
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            String reason = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
            throw new AudioDeviceException("the microphone cannot be opened" + reason, e);
        }
    }

    /**
     * Reads the next samples, −1 to 1. Waits until they are recorded.
     *
     * @return false if the microphone was closed or is gone
     */
    public boolean read(float[] samples) {
        if (bytes.length != 2 * samples.length) {
            bytes = new byte[2 * samples.length];
        }
        int done = 0;
        while (done < bytes.length) {
            int read = line.read(bytes, done, bytes.length - done);
            if (read <= 0) {
                return false;
            }
            done += read;
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bytes[2 * i] & 0xff) | (bytes[2 * i + 1] << 8)) / 32_768f;
        }
        return true;
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}
