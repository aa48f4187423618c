package org.breathcue.encode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.pcm.PcmSink;

/** The formats of audio files. The classes of a format are loaded when a file of this format is opened. */
public enum SoundFormat {
    /** Uncompressed, for audio editors. */
    WAV(".wav"),
    /** Lossless compression. */
    FLAC(".flac"),
    /** 128 kbit/s; plays on every device. */
    MP3(".mp3"),
    /** About 64 kbit/s; the smallest files. */
    OPUS(".opus", ".ogg");

    private final List<String> endings;

    SoundFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** Returns the format for the extension of a file name, ignoring case. */
    public static Optional<SoundFormat> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** Returns all file extensions, with a dot. */
    public static List<String> allEndings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .toList();
    }

    /** Returns the maximum number of chapters that a file of this format can store. */
    public int mostChapters() {
        return switch (this) {
            case WAV, MP3 -> Integer.MAX_VALUE;
            case FLAC, OPUS -> VorbisComments.MOST_CHAPTERS;
        };
    }

    /**
     * Opens a file of this format. It appears under its name when it is finished. The sink is for use by one thread.
     *
     * @throws IOException if the file cannot be written, or the format does not allow this length
     */
    public PcmSink open(Path target, RecordingInfo recording) throws IOException {
        return switch (this) {
            case WAV -> new WavWriter(target, recording);
            case FLAC -> EncodedFile.open(target, recording, FlacEncoder::new);
            case MP3 -> EncodedFile.open(target, recording, Mp3Encoder::new);
            case OPUS -> EncodedFile.open(target, recording, OpusFileEncoder::new);
        };
    }
}
