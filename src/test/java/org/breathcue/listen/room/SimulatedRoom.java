package org.breathcue.listen.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A room in which a small loudspeaker plays and a microphone beside it records, at 16 kHz: what {@code play --listen}
 * hears. The same seed gives the same room.
 *
 * <ul>
 *   <li>The loudspeaker plays nothing below 130 to 230 Hz and distorts: tanh(g·(x + 0.1x²))/g with g from 1.5 to 2.5. With g = 2,
 *       a sample of 0.5 comes out as 0.39.
 *   <li>The room is 3 to 5.5 m long and wide and 2.3 to 2.8 m high. The loudspeaker and the microphone are near the floor,
 *       15 to 30 cm apart; the person is 0.8 to 1.3 m away.
 *   <li>The clock of the loudspeaker can be faster or slower than that of the microphone, and the delay can jump.
 *   <li>The microphone has noise, 30 dB below the usual level of a person.
 * </ul>
 */
public final class SimulatedRoom {
    /** The frame rate of the microphone, in frames per second. */
    public static final int RATE = 16_000;

    /** The level of a person while words are spoken, −30.5 dBFS. */
    public static final double PERSON_LEVEL = 0.03;

    private static final double NOISE_LEVEL = PERSON_LEVEL * 0.0316;
    private static final int TAPS = 32;
    private static final int STEPS = 256;

    private record Jump(double seconds, double samples) {}

    private final long seed;
    private final double[] fromLoudspeaker;
    private final double[] fromPerson;
    private final List<Jump> jumps = new ArrayList<>();
    private final double lowestHertz;
    private final double drive;
    private double delaySamples;
    private double drift;

    /**
     * Creates a room with two clocks that agree and a delay of 250 ms.
     *
     * @param rt60 the time in seconds in which sound dies away by 60 dB
     */
    public SimulatedRoom(long seed, double rt60) {
        this.seed = seed;
        Random random = new Random(seed);
        double[] size = {between(random, 3, 5.5), between(random, 3, 5.5), between(random, 2.3, 2.8)};
        double[] loudspeaker = {between(random, 1, size[0] - 1), between(random, 1, size[1] - 1.5), 0.25};
        double angle = between(random, 0, 2 * Math.PI);
        double near = between(random, 0.15, 0.3);
        double far = between(random, 0.8, 1.3);
        double[] microphone = {
            loudspeaker[0] + near * Math.cos(angle), loudspeaker[1] + near * Math.sin(angle), between(random, 0.15, 0.3)
        };
        double[] person = {microphone[0], Math.min(microphone[1] + far, size[1] - 0.2), 0.3};
        lowestHertz = between(random, 130, 230);
        drive = between(random, 1.5, 2.5);
        RoomResponse responses = new RoomResponse(size, rt60, random);
        fromLoudspeaker = responses.between(loudspeaker, microphone);
        fromPerson = responses.between(person, microphone);
        delay(0.25);
    }

    /** Sets the time from playing to hearing, in seconds, at the beginning. */
    public SimulatedRoom delay(double seconds) {
        delaySamples = seconds * RATE;
        return this;
    }

    /** Sets by how much the clock of the loudspeaker is faster than that of the microphone, in ppm. */
    public SimulatedRoom drift(double ppm) {
        drift = ppm * 1e-6;
        return this;
    }

    /** Changes the delay at a time. */
    public SimulatedRoom jump(double atSeconds, double bySeconds) {
        jumps.add(new Jump(atSeconds, bySeconds * RATE));
        return this;
    }

    /** Returns what the microphone hears of a sound that the loudspeaker plays at 16 kHz on its own clock. */
    public float[] echo(float[] played) {
        return clocked(Convolution.of(loudspeaker(played), fromLoudspeaker));
    }

    /** Returns what the microphone hears of a person who says this, with its level where there are words set. */
    public float[] person(float[] said, double level) {
        return atLevel(Convolution.of(said, fromPerson), level);
    }

    /** Returns the noise of the microphone. */
    public float[] noise(int samples) {
        Random random = new Random(seed ^ 0x5DEECE66DL);
        float[] noise = new float[samples];
        double low = 0;
        for (int i = 0; i < samples; i++) {
            // Most of it below 1.5 kHz.
            low += 0.45 * (random.nextGaussian() - low);
            noise[i] = (float) (1.85 * NOISE_LEVEL * low);
        }
        return noise;
    }

    /** Returns a sound with its level set: the root mean square of its parts that are not pauses. */
    public static float[] atLevel(float[] sound, double level) {
        double gain = level / level(sound);
        float[] out = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            out[i] = (float) (gain * sound[i]);
        }
        return out;
    }

    /** Returns the root mean square of the parts of a sound that are at most 25 dB softer than its loudest ones. */
    public static double level(float[] sound) {
        int frame = 320;
        double[] powers = new double[sound.length / frame];
        for (int i = 0; i < powers.length; i++) {
            for (int j = 0; j < frame; j++) {
                powers[i] += sound[i * frame + j] * sound[i * frame + j] / frame;
            }
        }
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        double loud = sorted[(int) (0.97 * sorted.length)];
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > loud / 300) {
                sum += power;
                count++;
            }
        }
        return Math.sqrt(sum / Math.max(1, count)) + 1e-12;
    }

    private float[] loudspeaker(float[] played) {
        HighPass crossover = new HighPass(lowestHertz);
        float[] out = new float[played.length];
        for (int i = 0; i < played.length; i++) {
            double x = crossover.next(played[i]);
            out[i] = (float) (Math.tanh(drive * (x + 0.1 * x * x)) / drive);
        }
        return out;
    }

    /** Moves a sound to the clock of the microphone: sample n is heard of place n·(1 + drift) − delay. */
    private float[] clocked(float[] sound) {
        float[][] table = new float[STEPS + 1][TAPS];
        for (int step = 0; step <= STEPS; step++) {
            for (int k = 0; k < TAPS; k++) {
                double t = k - (TAPS / 2 - 1) - (double) step / STEPS;
                double window = Math.pow(Math.cos(Math.PI * t / (TAPS + 2)), 2);
                table[step][k] = (float) (window * (t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t)));
            }
        }
        float[] out = new float[sound.length];
        for (int n = 0; n < out.length; n++) {
            double delay = delaySamples;
            for (Jump jump : jumps) {
                delay += n >= jump.seconds * RATE ? jump.samples : 0;
            }
            double place = n * (1 + drift) - delay;
            int whole = (int) Math.floor(place);
            float[] row = table[(int) Math.round((place - whole) * STEPS)];
            double sum = 0;
            for (int k = 0; k < TAPS; k++) {
                int at = whole + k - (TAPS / 2 - 1);
                sum += at < 0 || at >= sound.length ? 0 : row[k] * sound[at];
            }
            out[n] = (float) sum;
        }
        return out;
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
