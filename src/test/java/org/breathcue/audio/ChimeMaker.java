package org.breathcue.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the sounds in {@code audio/}: WAV files of 48 kHz, mono, 16 bit, the same bytes on every machine. Run it as a program
 * with the folder to write to.
 */
public final class ChimeMaker {
    private static final int RATE = 48_000;
    private static final double ATTACK_SECONDS = 0.008;
    private static final double CLOSE = 0.25;

    /** A struck bowl: few partials, far apart, the high ones soon gone. */
    private static final List<Partial> BOWL = List.of(
            new Partial(1, 1, 1),
            new Partial(2.71, 0.45, 0.55),
            new Partial(5.18, 0.2, 0.28),
            new Partial(8.2, 0.07, 0.14));

    /** A small bell: octave below and above, a minor third and a fifth, as founders tune them. */
    private static final List<Partial> BELL = List.of(
            new Partial(0.5, 0.4, 1.1),
            new Partial(1, 1, 1),
            new Partial(1.183, 0.35, 0.7),
            new Partial(1.506, 0.2, 0.5),
            new Partial(2, 0.55, 0.55),
            new Partial(2.514, 0.15, 0.3),
            new Partial(2.662, 0.12, 0.25),
            new Partial(3.011, 0.2, 0.2),
            new Partial(4.166, 0.1, 0.12));

    private ChimeMaker() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "audio");
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Every file by its name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("begin.wav", wav(3.6, -3, new Strike(0, 396, BOWL, 0.8, 0.75), new Strike(0.7, 528, BOWL, 0.9, 1)));
        files.put("bell.wav", wav(3, -3, new Strike(0, 528, BELL, 0.8, 1)));
        files.put("end.wav", wav(4, -3, new Strike(0, 198, BOWL, 1.3, 1)));
        files.put("turn.wav", wav(1.5, -9, new Strike(0, 594, BOWL, 0.4, 1)));
        return files;
    }

    private static byte[] wav(double seconds, double peakDb, Strike... strikes) {
        double[] samples = new double[(int) (seconds * RATE)];
        for (Strike strike : strikes) {
            strike.addTo(samples);
        }
        double peak = 0;
        int close = (int) (CLOSE * samples.length);
        for (int i = 0; i < samples.length; i++) {
            int left = samples.length - 1 - i;
            samples[i] *= left < close ? 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * left / close) : 1;
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        double scale = 32768 * StrictMath.pow(10, peakDb / 20) / peak;
        int bytes = 2 * samples.length;
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        file.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(bytes);
        for (double sample : samples) {
            file.putShort((short) Math.round(sample * scale));
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * One partial of a tone.
     *
     * @param ratio its frequency over that of the tone
     * @param level its linear level
     * @param decay its decay time over that of the tone
     */
    private record Partial(double ratio, double level, double decay) {}

    /**
     * One tone of a chime.
     *
     * @param at seconds from the start
     * @param decay seconds in which it falls to 1/e
     */
    private record Strike(double at, double hertz, List<Partial> partials, double decay, double level) {
        void addTo(double[] samples) {
            for (Partial partial : partials) {
                // Two waves a little apart beat slowly, which is what makes metal sound alive.
                double frequency = hertz * partial.ratio();
                double level = this.level * partial.level();
                addWave(samples, frequency - 0.4, 0.65 * level, decay * partial.decay());
                addWave(samples, frequency + 0.4, 0.35 * level, decay * partial.decay());
            }
        }

        /** A decaying sine by turning a pointer: far cheaper than a sine for every sample. */
        private void addWave(double[] samples, double frequency, double amplitude, double decaySeconds) {
            double turn = 2 * StrictMath.PI * frequency / RATE;
            double shrink = StrictMath.exp(-1 / (decaySeconds * RATE));
            double stepX = shrink * StrictMath.cos(turn);
            double stepY = shrink * StrictMath.sin(turn);
            double x = amplitude;
            double y = 0;
            int start = (int) (at * RATE);
            int attack = (int) (ATTACK_SECONDS * RATE);
            for (int i = start; i < samples.length; i++) {
                int age = i - start;
                double rise = age < attack ? 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * age / attack) : 1;
                samples[i] += rise * y;
                double turned = x * stepX - y * stepY;
                y = x * stepY + y * stepX;
                x = turned;
            }
        }
    }
}
