package org.breathcue.voice.heart;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Spectra to sound: the short-time spectrum of a train of pulses, filtered, plus noise, plus what is neither, and back by the inverse
 * transform. Frames of 1200 samples every 300, Hann windows. It is what the network was trained to be heard through.
 *
 * <p>Usable from many threads.
 */
final class Vocoder {
    private static final int HOP = Spectrum.HOP;
    private static final int SIZE = 4 * HOP;
    private static final int HALF = SIZE / 2;

    /** So many frames overlap. */
    private static final int OVERLAP = SIZE / HOP;

    /** The network's levels end here. */
    private static final float LOUDEST = 7;

    /** What is softer changes a sample by less than a thousandth of the loudest ones: most of all bins. */
    private static final float INAUDIBLE = -5;

    /** Frames that are filtered together: the parts lie in memory bin by bin. */
    private static final int TILE = 16;

    /** Half turns. */
    private static final float PER_RADIAN = (float) (1 / Math.PI);

    private static final float LEAST_WEIGHT = 1e-11f;

    private final FloatFFT_1D transform = new FloatFFT_1D(SIZE);
    private final float[] window = new float[SIZE];
    private final float[] sourceWindow = new float[SIZE];
    private final ComplexNoise noise = new ComplexNoise();
    private final float noiseGain;

    Vocoder() {
        this(1);
    }

    /** @param noiseGain 1; 0 without noise, to compare */
    Vocoder(float noiseGain) {
        this.noiseGain = noiseGain;
        for (int i = 0; i < SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
            sourceWindow[i] = window[i] / HOP;
        }
    }

    /**
     * The sound of a phrase.
     *
     * @param seed of its noise
     * @return {@link #HOP} samples a frame
     */
    float[] sound(Spectrum spectrum, long seed) {
        int frames = spectrum.frames();
        if (frames == 0) {
            return new float[0];
        }
        float[] source = mirrored(PulseSource.of(spectrum.pitch()));
        float[] sum = new float[(frames + OVERLAP - 1) * HOP];
        float[][] tile = new float[TILE][SIZE];
        boolean[] voiced = new boolean[TILE];
        for (int first = 0; first < frames; first += TILE) {
            int count = Math.min(TILE, frames - first);
            for (int i = 0; i < count; i++) {
                voiced[i] = analyse(source, first + i, tile[i]);
            }
            filter(spectrum, seed, first, count, voiced, tile);
            for (int i = 0; i < count; i++) {
                transform.realInverse(tile[i], true);
                add(tile[i], sum, (first + i) * HOP);
            }
        }
        return weighted(sum, frames);
    }

    /** Half a frame of what is mirrored at either end, so that the first frame has its middle at the first sample. */
    private static float[] mirrored(float[] samples) {
        float[] longer = new float[samples.length + SIZE];
        System.arraycopy(samples, 0, longer, HALF, samples.length);
        for (int i = 1; i <= HALF; i++) {
            longer[HALF - i] = samples[reflected(i, samples.length)];
            longer[HALF + samples.length - 1 + i] = samples[reflected(samples.length - 1 + i, samples.length)];
        }
        return longer;
    }

    /** The index that a mirror at both ends, which stand on a sample, gives. */
    private static int reflected(int index, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int within = Math.floorMod(index, period);
        return Math.min(within, period - within) % length;
    }

    /** Whether there is a source at all; if not, nothing is written. */
    private boolean analyse(float[] source, int frame, float[] spectrum) {
        int start = frame * HOP;
        boolean silent = true;
        for (int i = start; i < start + SIZE && silent; i++) {
            silent = source[i] == 0;
        }
        if (silent) {
            return false;
        }
        for (int i = 0; i < SIZE; i++) {
            spectrum[i] = source[start + i] * sourceWindow[i];
        }
        transform.realForward(spectrum);
        return true;
    }

    /**
     * In place; real and imaginary parts alternate, and the highest bin's real part takes the place of the lowest one's imaginary.
     *
     * @param voiced whether there is a source in each frame
     */
    private void filter(Spectrum s, long seed, int first, int count, boolean[] voiced, float[][] tile) {
        int[] noiseAt = new int[count];
        for (int i = 0; i < count; i++) {
            noiseAt[i] = ComplexNoise.start(seed, first + i);
        }
        float[] harmonicLevel = s.harmonicLevel();
        float[] harmonicPhase = s.harmonicPhase();
        float[] noiseLevel = s.noiseLevel();
        float[] freeLevel = s.freeLevel();
        float[] freePhase = s.freePhase();
        for (int bin = 0; bin < Spectrum.BINS; bin++) {
            boolean edge = bin == 0 || bin == HALF;
            int place = bin == HALF ? 1 : 2 * bin;
            int row = bin * s.frames() + first;
            for (int i = 0; i < count; i++) {
                int at = row + i;
                float[] frame = tile[i];
                float real = 0;
                float imaginary = 0;
                if (voiced[i] && harmonicLevel[at] > INAUDIBLE) {
                    float gain = FastMath.exp(Math.min(LOUDEST, harmonicLevel[at]));
                    float turn = FastMath.tanh(harmonicPhase[at]);
                    float cosine = gain * FastMath.cosPi(turn);
                    float sine = gain * FastMath.sinPi(turn);
                    float source = frame[place];
                    float sourceImaginary = edge ? 0 : frame[place + 1];
                    real = source * cosine - sourceImaginary * sine;
                    imaginary = source * sine + sourceImaginary * cosine;
                }
                if (noiseLevel[at] > INAUDIBLE) {
                    float gain = noiseGain * FastMath.exp(Math.min(LOUDEST, noiseLevel[at]));
                    real += gain * noise.real(noiseAt[i], bin);
                    imaginary += gain * noise.imaginary(noiseAt[i], bin);
                }
                if (freeLevel[at] > INAUDIBLE) {
                    float gain = FastMath.exp(Math.min(LOUDEST, freeLevel[at]));
                    float phase = FastMath.reduced(freePhase[at] * PER_RADIAN);
                    real += gain * FastMath.cosPi(phase);
                    imaginary += gain * FastMath.sinPi(phase);
                }
                frame[place] = real;
                // At the edges there is only a real part.
                if (!edge) {
                    frame[place + 1] = imaginary;
                }
            }
        }
    }

    private void add(float[] frame, float[] sum, int start) {
        for (int i = 0; i < SIZE; i++) {
            sum[start + i] += frame[i] * window[i];
        }
    }

    /** Divides by what the windows add up to, without the half frames at both ends. */
    private float[] weighted(float[] sum, int frames) {
        float[] sound = Arrays.copyOfRange(sum, HALF, HALF + frames * HOP);
        float inside = 1 / weight((OVERLAP - 1) * HOP, OVERLAP);
        for (int i = 0; i < sound.length; i++) {
            int block = (i + HALF) / HOP;
            boolean whole = block >= OVERLAP - 1 && block < frames;
            sound[i] *= whole ? inside : 1 / Math.max(LEAST_WEIGHT, weight(i + HALF, frames));
        }
        return sound;
    }

    /** The sum of the squared windows of all frames that reach a sample; inside it is the same everywhere. */
    private float weight(int sample, int frames) {
        int block = sample / HOP;
        float weight = 0;
        for (int k = Math.max(0, block - frames + 1); k <= Math.min(OVERLAP - 1, block); k++) {
            float w = window[k * HOP + sample % HOP];
            weight += w * w;
        }
        return weight;
    }
}
