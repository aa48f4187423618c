package org.breathcue.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.WavWriter;

/** The formats of sound files. The classes of a format are loaded when a file of it is opened, and not before. */
public enum SoundFormat {
    /** Samples as they are; for editors. */
    WAV(".wav"),
    /** The same samples in less room. */
    FLAC(".flac"),
    /** Plays everywhere: 128 kbit/s. */
    MP3(".mp3"),
    /** The smallest: about 64 kbit/s. */
    OPUS(".opus", ".ogg");

    private final List<String> endings;

    SoundFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** The format of a file by the ending of its name, whatever its case. */
    public static Optional<SoundFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** All endings, with their dot. */
    public static List<String> allEndings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .toList();
    }

    /**
     * Opens a file of this format, which appears under its name when it is finished. The sink is for one thread.
     *
     * @throws IOException if the file cannot be written, or cannot hold this much
     */
    public PcmSink open(Path target, RecordingInfo recording) throws IOException {
        return switch (this) {
            case WAV ->
                new WavWriter(
                        target, recording.frameRate(), recording.frames(), recording.title(), recording.chapters());
            case FLAC -> EncodedFile.open(target, recording, FlacEncoder::new);
            case MP3 -> EncodedFile.open(target, recording, Mp3Encoder::new);
            case OPUS -> EncodedFile.open(target, recording, OpusFileEncoder::new);
        };
    }
}
