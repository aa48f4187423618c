package org.breathcue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.breathcue.encode.RecordingInfo;
import org.breathcue.encode.SoundFormat;
import org.breathcue.encode.WavWriter;
import org.breathcue.pcm.PcmSink;

/** The file or stream to which an export writes. */
public final class ExportTarget {
    private final Path name;
    private final Optional<Path> file;
    private final int mostChapters;
    private final Opening opening;

    private interface Opening {
        PcmSink open(RecordingInfo recording) throws IOException;
    }

    private ExportTarget(Path name, Optional<Path> file, int mostChapters, Opening opening) {
        this.name = name;
        this.file = file;
        this.mostChapters = mostChapters;
        this.opening = opening;
    }

    /** Returns a file as target. The file appears under its name when it is complete. */
    public static ExportTarget file(Path file, SoundFormat format) {
        return file(file, file, format);
    }

    /**
     * Returns a file as target, with another name in messages.
     *
     * @param name the name in messages, such as the path as entered by the user
     */
    public static ExportTarget file(Path file, Path name, SoundFormat format) {
        return new ExportTarget(
                name, Optional.of(file), format.mostChapters(), recording -> format.open(file, recording));
    }

    /**
     * Returns a stream as target. It receives a WAV file and is not closed.
     *
     * @param name the name of the stream in messages, such as {@code standard output}
     */
    public static ExportTarget wav(OutputStream out, String name) {
        return new ExportTarget(
                Path.of(name),
                Optional.empty(),
                SoundFormat.WAV.mostChapters(),
                recording -> new WavWriter(out, "to " + name, recording));
    }

    /** Returns the file; empty for a stream. */
    Optional<OutputFile> output() {
        return file.map(path -> new OutputFile(name.toString(), path));
    }

    /** Returns the maximum number of chapters that the target can store. */
    int mostChapters() {
        return mostChapters;
    }

    PcmSink open(RecordingInfo recording) throws IOException {
        return opening.open(recording);
    }

    SessionException cannotWrite(IOException e) {
        return SessionException.cannotWrite(name, e);
    }
}
