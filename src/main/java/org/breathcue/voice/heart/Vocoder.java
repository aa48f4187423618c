package org.breathcue.voice.heart;

import java.util.Arrays;

/**
 * Turns the output of the network into sound. It is a harmonic-plus-noise vocoder in the frequency domain: a pulse train excites a filter,
 * shaped noise is added, and the frames are put together by windowed overlap-add. The model is that of hibari-tts, whose network was trained
 * with it; the arrangement of the computation and the limits below are our own.
 *
 * <p>For each frame of {@value #SIZE} samples, every {@link Spectrum#HOP} samples:
 *
 * <ol>
 *   <li>The {@link PulseSource} is windowed and transformed: the short-time Fourier transform of the excitation.
 *   <li>Each bin becomes {@code excitation · exp(harmonicLevel) · e^(iπ·tanh(harmonicPhase)) + noise · exp(noiseLevel) + exp(freeLevel) ·
 *       e^(i·freePhase)}, where the noise is {@link ComplexNoise}.
 *   <li>The bins are transformed back, windowed again and added to the frames before. The sum is divided by the sum of the squared
 *       windows: the least-squares inverse of D. W. Griffin and J. S. Lim, "Signal estimation from modified short-time Fourier transform",
 *       IEEE Transactions on Acoustics, Speech, and Signal Processing 32 (1984).
 * </ol>
 *
 * <p>For example, a phrase of 80 frames becomes 80 · 300 = 24,000 samples: one second. Four frames overlap at each sample inside it, and
 * the squares of their Hann windows add up to 1.5 everywhere.
 *
 * <p>The idea of speech as harmonics and noise is that of Y. Stylianou, "Applying the harmonic plus noise model in concatenative speech
 * synthesis", IEEE Transactions on Speech and Audio Processing 9 (2001). Thread-safe.
 */
final class Vocoder {
    private static final int HOP = Spectrum.HOP;
    private static final int SIZE = FourierTransform.SIZE;
    private static final int HALF = SIZE / 2;

    /** The number of frames that overlap at a sample. */
    private static final int OVERLAP = SIZE / HOP;

    /** The upper limit of all levels in the model. */
    private static final float LOUDEST = 7;

    /** The level below which a component is left out: it would change a sample by less than a thousandth of the peak. Most bins are. */
    private static final float INAUDIBLE = -5;

    /** The number of frames that are filtered together, because all frames of a bin are next to each other in memory. Even. */
    private static final int TILE = 16;

    /** Half turns per radian. */
    private static final float PER_RADIAN = (float) (1 / Math.PI);

    /** The least divisor, so that no sample is divided by 0. */
    private static final float LEAST_WEIGHT = 1e-11f;

    private final float[] window = new float[SIZE];
    private final float[] sourceWindow = new float[SIZE];
    private final float[] soundWindow = new float[SIZE];
    private final ComplexNoise noise = new ComplexNoise();
    private final float noiseGain;

    Vocoder() {
        this(1);
    }

    /** @param noiseGain the gain of the noise: 1, or 0 to leave it out in comparisons */
    Vocoder(float noiseGain) {
        this.noiseGain = noiseGain;
        for (int i = 0; i < SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE));
            sourceWindow[i] = window[i] / HOP;
            soundWindow[i] = window[i] / SIZE;
        }
    }

    /**
     * Returns the sound of a phrase.
     *
     * @param seed the seed of the noise
     * @return {@link Spectrum#HOP} samples for each frame
     */
    float[] sound(Spectrum spectrum, long seed) {
        int frames = spectrum.frames();
        if (frames == 0) {
            return new float[0];
        }
        float[] source = mirrored(PulseSource.of(spectrum.pitch()));
        float[] sum = new float[(frames + OVERLAP - 1) * HOP];
        Frames pair = new Frames();
        float[][] real = new float[TILE][Spectrum.BINS];
        float[][] imaginary = new float[TILE][Spectrum.BINS];
        boolean[] voiced = new boolean[TILE];
        for (int first = 0; first < frames; first += TILE) {
            int count = Math.min(TILE, frames - first);
            for (int i = 0; i < count; i += 2) {
                voiced[i] = isVoiced(source, first + i);
                voiced[i + 1] = i + 1 < count && isVoiced(source, first + i + 1);
                if (voiced[i] || voiced[i + 1]) {
                    pair.analyse(source, (first + i) * HOP, i, real, imaginary);
                }
            }
            filter(spectrum, seed, first, count, voiced, real, imaginary);
            for (int i = 0; i < count; i += 2) {
                pair.synthesize(i, count, real, imaginary);
                add(pair.even, sum, (first + i) * HOP);
                if (i + 1 < count) {
                    add(pair.odd, sum, (first + i + 1) * HOP);
                }
            }
        }
        return weighted(sum, frames);
    }

    /** Returns the samples with half a frame of their mirror image at both ends, so that the first frame is centred on the first sample. */
    private static float[] mirrored(float[] samples) {
        float[] longer = new float[samples.length + SIZE];
        System.arraycopy(samples, 0, longer, HALF, samples.length);
        for (int i = 1; i <= HALF; i++) {
            longer[HALF - i] = samples[reflected(i, samples.length)];
            longer[HALF + samples.length - 1 + i] = samples[reflected(samples.length - 1 + i, samples.length)];
        }
        return longer;
    }

    /** Returns the index of the sample that is seen at an index beyond the ends, with mirrors standing on the first and the last sample. */
    private static int reflected(int index, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int within = Math.floorMod(index, period);
        return Math.min(within, period - within) % length;
    }

    /** Returns whether a frame has an excitation. */
    private static boolean isVoiced(float[] source, int frame) {
        int start = frame * HOP;
        for (int i = start; i < start + SIZE; i++) {
            if (source[i] != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Two frames that are transformed together, as real and imaginary parts of complex numbers. The spectrum of a real frame has the same
     * values at both ends, but for the sign of the imaginary part. That tells the two spectra in the transform apart.
     */
    private final class Frames {
        private final FourierTransform transform = new FourierTransform();
        private final float[] even = new float[SIZE];
        private final float[] odd = new float[SIZE];

        /**
         * Writes the spectra of two frames of the excitation.
         *
         * @param start the first sample of the first frame; beyond the last frame there may be no samples
         * @param at the place of the first spectrum
         */
        private void analyse(float[] source, int start, int at, float[][] real, float[][] imaginary) {
            int next = Math.min(start + HOP, source.length - SIZE);
            for (int i = 0; i < SIZE; i++) {
                even[i] = source[start + i] * sourceWindow[i];
                odd[i] = source[next + i] * sourceWindow[i];
            }
            transform.transform(even, odd);
            for (int bin = 0; bin < Spectrum.BINS; bin++) {
                int mirror = bin == 0 ? 0 : SIZE - bin;
                real[at][bin] = (even[bin] + even[mirror]) / 2;
                imaginary[at][bin] = (odd[bin] - odd[mirror]) / 2;
                real[at + 1][bin] = (odd[bin] + odd[mirror]) / 2;
                imaginary[at + 1][bin] = (even[mirror] - even[bin]) / 2;
            }
        }

        /**
         * Computes the samples of two spectra, times the size.
         *
         * @param at the place of the first spectrum
         * @param count the number of spectra; if the second is not there, it is silent
         */
        private void synthesize(int at, int count, float[][] real, float[][] imaginary) {
            if (at + 1 == count) {
                Arrays.fill(real[at + 1], 0);
                Arrays.fill(imaginary[at + 1], 0);
            }
            for (int bin = 0; bin < Spectrum.BINS; bin++) {
                int mirror = bin == 0 ? 0 : SIZE - bin;
                even[mirror] = real[at][bin] + imaginary[at + 1][bin];
                odd[mirror] = real[at + 1][bin] - imaginary[at][bin];
                even[bin] = real[at][bin] - imaginary[at + 1][bin];
                odd[bin] = real[at + 1][bin] + imaginary[at][bin];
            }
            transform.transform(odd, even);
        }
    }

    /**
     * Replaces the spectra of the excitation by those of the sound.
     *
     * @param voiced whether each frame has an excitation
     */
    private void filter(Spectrum s, long seed, int first, int count, boolean[] voiced, float[][] re, float[][] im) {
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
            // The lowest and the highest bin have no imaginary part.
            boolean edge = bin == 0 || bin == HALF;
            int row = bin * s.frames() + first;
            for (int i = 0; i < count; i++) {
                int at = row + i;
                float real = 0;
                float imaginary = 0;
                if (voiced[i] && harmonicLevel[at] > INAUDIBLE) {
                    float gain = FastMath.exp(Math.min(LOUDEST, harmonicLevel[at]));
                    float turn = FastMath.tanh(harmonicPhase[at]);
                    float cosine = gain * FastMath.cosPi(turn);
                    float sine = gain * FastMath.sinPi(turn);
                    float source = re[i][bin];
                    float sourceImaginary = edge ? 0 : im[i][bin];
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
                re[i][bin] = real;
                im[i][bin] = edge ? 0 : imaginary;
            }
        }
    }

    private void add(float[] frame, float[] sum, int start) {
        for (int i = 0; i < SIZE; i++) {
            sum[start + i] += frame[i] * soundWindow[i];
        }
    }

    /** Returns the sum divided by the sum of the squared windows, without the half frames at both ends. */
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

    /** Returns the sum of the squared windows at a sample. Inside a phrase it is the same everywhere. */
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
