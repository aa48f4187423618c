package org.breathcue.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.decode.ClipReader;
import org.breathcue.decode.SoundStream;
import org.breathcue.encode.Recordings;
import org.breathcue.encode.SoundFormat;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.PcmSink;
import org.breathcue.pcm.StereoClip;
import org.breathcue.pcm.StereoStream;
import org.breathcue.pcm.StoredSound;

/** Sounds of files, and sounds as files have them. */
public final class Sounds {
    private Sounds() {}

    /** Returns the sound of a file; the average of its channels. */
    public static PcmClip read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ClipReader.read(file.toString(), SoundStream.open(file.toString(), in));
        }
    }

    /** Writes a sound on both channels to a file. Creates its folder. */
    public static Path write(Path file, SoundFormat format, PcmClip clip) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * clip.frames()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < clip.frames(); i++) {
            short sample = (short) Math.round(Short.MAX_VALUE * clip.sample(i));
            bytes.putShort(sample).putShort(sample);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (PcmSink sink = format.open(file, Recordings.of(clip.frameRate(), clip.frames()))) {
            sink.write(bytes.array(), 0, bytes.capacity());
            sink.finish();
        }
        return file;
    }

    /** Returns a sound as a background keeps it. */
    public static StoredSound stored(StereoClip clip) {
        try {
            return StoredSound.of(stream(clip), Long.MAX_VALUE, Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a stream of a clip. */
    public static StereoStream stream(StereoClip clip) {
        return new StereoStream() {
            private int at;

            @Override
            public int frameRate() {
                return clip.frameRate();
            }

            @Override
            public int read(float[] stereo, int frames) {
                int n = Math.min(frames, clip.frames() - at);
                for (int i = 0; i < n; i++) {
                    stereo[2 * i] = clip.left().sample(at + i);
                    stereo[2 * i + 1] = clip.right().sample(at + i);
                }
                at += n;
                return n;
            }
        };
    }
}
