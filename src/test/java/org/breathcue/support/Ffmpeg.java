package org.breathcue.support;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.pcm.Loudness;

/** The loudness meter of FFmpeg, which is independent of Breathcue's own. */
public final class Ffmpeg {
    private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(\\S+) LUFS");
    private static final Pattern PEAK = Pattern.compile("Peak:\\s+(\\S+) dBFS");

    private Ffmpeg() {}

    public static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, "ffmpeg")));
    }

    /**
     * Returns the result of the filter {@code ebur128}, with one decimal place. Mono is measured as if it played on
     * both channels.
     */
    public static Loudness loudness(float[] interleaved, int channels, int frameRate) throws Exception {
        Process process = new ProcessBuilder(
                        "ffmpeg",
                        "-hide_banner",
                        "-nostats",
                        "-f",
                        "f32le",
                        "-ar",
                        String.valueOf(frameRate),
                        "-ac",
                        String.valueOf(channels),
                        "-i",
                        "-",
                        "-af",
                        "ebur128=peak=true:dualmono=true",
                        "-f",
                        "null",
                        "-")
                .redirectErrorStream(true)
                .start();
        CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(process, interleaved));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        fed.join();
        String summary = said.substring(said.lastIndexOf("Summary:"));
        return new Loudness(figure(INTEGRATED, summary), figure(PEAK, summary));
    }

    private static void feed(Process process, float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        try (OutputStream in = process.getOutputStream()) {
            in.write(bytes.array());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double figure(Pattern pattern, String summary) {
        Matcher matcher = pattern.matcher(summary);
        if (!matcher.find()) {
            throw new IllegalStateException(summary);
        }
        return matcher.group(1).equals("-inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(matcher.group(1));
    }
}
