package org.breathcue.listen.echo;

import java.util.Arrays;
import org.breathcue.listen.room.SessionSound;

/** Runs a canceller over a recording, with the session written 200 ms ahead in blocks of 10 ms. */
final class Cancelled {
    private static final int FRAME_RATE = 48_000;
    private static final int BLOCK_BYTES = 4 * FRAME_RATE / 100;
    private static final double AHEAD_SECONDS = 0.2;

    /** The sound without the session, in time with the microphone. */
    final float[] cleaned;

    final float[] echo;
    final EchoState[] states;

    private Cancelled(int samples) {
        cleaned = new float[samples];
        echo = new float[samples];
        states = new EchoState[samples / EchoCanceller.HOP];
    }

    static Cancelled of(SessionSound session, float[] microphone, double driftPpm) {
        int hop = EchoCanceller.HOP;
        PlayedSound played = new PlayedSound(FRAME_RATE);
        EchoCanceller canceller = new EchoCanceller(played);
        Cancelled out = new Cancelled(microphone.length / hop * hop);
        float[] in = new float[hop];
        float[] cleaned = new float[hop];
        float[] echo = new float[hop];
        int written = 0;
        for (int h = 0; h < out.states.length; h++) {
            double seconds = (h + 1.0) * hop / EchoCanceller.RATE * (1 + driftPpm * 1e-6) + AHEAD_SECONDS;
            long bytes = Math.min(4 * (long) (seconds * FRAME_RATE), session.stereo().length);
            while (written + BLOCK_BYTES <= bytes) {
                played.write(session.stereo(), written, BLOCK_BYTES);
                written += BLOCK_BYTES;
            }
            System.arraycopy(microphone, h * hop, in, 0, hop);
            canceller.process(in, cleaned, echo);
            if (h > 0) {
                System.arraycopy(cleaned, 0, out.cleaned, (h - 1) * hop, hop);
                System.arraycopy(echo, 0, out.echo, (h - 1) * hop, hop);
            }
            out.states[h] = canceller.state();
        }
        return out;
    }

    /** Returns the state after a time. */
    EchoState state(double seconds) {
        return states[(int) (seconds * EchoCanceller.RATE / EchoCanceller.HOP)];
    }

    /**
     * Returns the reduction of the echo in dB in a part: the power of the microphone by that of the output, over the
     * frames of 20 ms in which the echo is above −50 dBFS.
     */
    static double reduction(float[] microphone, float[] output, double fromSeconds, double toSeconds) {
        int frame = 320;
        double in = 0;
        double out = 0;
        for (int i = (int) (fromSeconds * 16_000); i + frame <= toSeconds * 16_000; i += frame) {
            double a = power(microphone, i, frame);
            if (a > 1e-5 * frame) {
                in += a;
                out += power(output, i, frame);
            }
        }
        return 10 * Math.log10(in / out);
    }

    static double power(float[] samples, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }

    static float[] sum(float[]... sounds) {
        float[] sum = Arrays.copyOf(sounds[0], sounds[0].length);
        for (int s = 1; s < sounds.length; s++) {
            for (int i = 0; i < Math.min(sum.length, sounds[s].length); i++) {
                sum[i] += sounds[s][i];
            }
        }
        return sum;
    }
}
