package org.breathcue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.WavWriter;
import org.breathcue.playback.Exporter;
import org.breathcue.playback.Outcome;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Writes sound to a WAV file, and nothing when the process is told to stop meanwhile. */
final class WavExport {
    private static final List<String> LATER = List.of("flac", "mp3", "opus", "ogg");
    private static final long MOST_MILLIS_TO_STOP = 2000;

    private WavExport() {}

    /** The file that an option names, if it is one that can be written. */
    static Path target(String output, Environment environment) throws CommandException {
        String lower = output.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (output.equals("-") || LATER.contains(ending)) {
            throw new CommandException(
                    ExitStatus.USAGE, "-o " + output + " is not yet supported; write a .wav file: -o session.wav");
        }
        Path file = environment.here().resolve(output);
        boolean isDevice = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        if (!ending.equals("wav") && !isDevice) {
            throw new CommandException(
                    ExitStatus.USAGE, "-o " + output + ": the name must end in .wav, such as session.wav");
        }
        return file;
    }

    /**
     * Writes a sound from a frame on.
     *
     * @param heard what is written: its length, title and seed
     */
    static Outcome write(PcmSource sound, long startFrame, Timeline heard, List<Chapter> chapters, Path file)
            throws IOException {
        Exporting exporting = new Exporting();
        // The file is opened and closed inside, so that the process waits until no part of it is left.
        return Interruptible.run(
                () -> {
                    try (WavWriter sink =
                            new WavWriter(file, heard.frameRate(), heard.frames(), heard.title(), chapters)) {
                        return exporting.export(new Exporter(sound, heard.seed(), sink), startFrame);
                    }
                },
                exporting::stop,
                MOST_MILLIS_TO_STOP);
    }

    /** An export that may be told to stop before it has begun. */
    private static final class Exporting {
        private @Nullable Exporter running;
        private boolean stopped;

        Outcome export(Exporter exporter, long startFrame) throws IOException {
            synchronized (this) {
                if (stopped) {
                    return Outcome.STOPPED;
                }
                running = exporter;
            }
            return exporter.export(startFrame);
        }

        synchronized void stop() {
            stopped = true;
            if (running != null) {
                running.stop();
            }
        }
    }
}
