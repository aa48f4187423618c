package org.breathcue.cli.export;

import java.io.IOException;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.encode.Exporter;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.Outcome;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.PcmSource;
import org.jspecify.annotations.Nullable;

/** Writes sound to a file, and nothing when the process is told to stop meanwhile. */
public final class SoundExport {
    private static final long MOST_MILLIS_TO_STOP = 2000;

    private @Nullable Exporter running;
    private boolean stopped;

    private SoundExport() {}

    /** Opens what sound is written to. */
    public interface Opening {
        PcmSink open() throws IOException;
    }

    /**
     * Writes a sound from a frame on.
     *
     * @param seed what the dither is made from
     * @param meter hears all that is written; null for none
     * @param stopped what to do when it was stopped and nothing is left of the file; afterwards there may be no time
     */
    public static Outcome write(
            PcmSource sound,
            long startFrame,
            long seed,
            @Nullable LoudnessMeter meter,
            Opening opening,
            Runnable stopped)
            throws IOException {
        SoundExport export = new SoundExport();
        // The file is opened and closed inside, so that the process waits until no part of it is left.
        return InterruptibleTask.run(
                () -> {
                    Outcome outcome;
                    try (PcmSink sink = opening.open()) {
                        outcome = export.run(new Exporter(sound, seed, sink, meter), startFrame);
                    }
                    if (outcome == Outcome.STOPPED) {
                        stopped.run();
                    }
                    return outcome;
                },
                export::stop,
                MOST_MILLIS_TO_STOP);
    }

    /** It may be told to stop before it has begun. */
    private Outcome run(Exporter exporter, long startFrame) throws IOException {
        synchronized (this) {
            if (stopped) {
                return Outcome.STOPPED;
            }
            running = exporter;
        }
        return exporter.export(startFrame);
    }

    private synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop();
        }
    }
}
