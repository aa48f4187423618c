package org.breathcue.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.breathcue.pcm.Chapter;
import org.breathcue.pcm.Loudness;

/**
 * The bytes around the samples of a 16-bit stereo WAV file.
 *
 * <pre>{@code
 * RIFF size WAVE
 *   fmt  16    PCM, stereo, 16 bit
 *   data size  samples
 *   cue  size  one point a chapter
 *   LIST size  adtl: labl (the name) of each point
 *   LIST size  INFO: INAM, ISFT
 *   bext 602   loudness (EBU Tech 3285, version 2)
 *   id3  size  TXXX: the tags of ReplayGain
 * }</pre>
 *
 * <p>What is about the sound follows it: many programs take byte 44 for the first sample. The cue points come before their
 * labels, because readers drop labels of points they have not met. There is no date: equal sounds are equal files.
 */
public final class WavLayout {
    /** The number of bytes before the first sample. */
    public static final int HEADER_BYTES = 44;

    /** The largest size that a file can state. */
    public static final long MAX_SIZE = 0xFFFF_FFFFL;

    static final int FRAME_BYTES = 4;
    private static final String SOFTWARE = "Breathcue";

    private static final int BROADCAST_VERSION_OFFSET = 346;
    private static final int UMID_BYTES = 64;
    private static final int NOT_MEASURED = 0x7FFF;
    private static final int BROADCAST_RESERVED_BYTES = 180;

    private WavLayout() {}

    /**
     * Returns everything before the samples.
     *
     * @param dataBytes the number of bytes of samples
     * @param trailerBytes the number of bytes after the samples
     */
    public static byte[] header(int frameRate, long dataBytes, int trailerBytes) {
        return new Chunk()
                .tag("RIFF")
                .u32(HEADER_BYTES - 8 + dataBytes + trailerBytes)
                .tag("WAVE")
                .tag("fmt ")
                .u32(16)
                .u16(1)
                .u16(2)
                .u32(frameRate)
                .u32((long) frameRate * FRAME_BYTES)
                .u16(FRAME_BYTES)
                .u16(16)
                .tag("data")
                .u32(dataBytes)
                .bytes();
    }

    static byte[] trailer(RecordingInfo recording) {
        Chunk trailer = new Chunk();
        List<Chapter> chapters = recording.chapters();
        if (!chapters.isEmpty()) {
            trailer.chunk("cue ", cuePoints(chapters)).chunk("LIST", labels(chapters));
        }
        Chunk info =
                new Chunk().tag("INFO").chunk("INAM", text(recording.title())).chunk("ISFT", text(SOFTWARE));
        return trailer.chunk("LIST", info)
                .chunk("bext", broadcast(recording.loudness()))
                .chunk("id3 ", id3(new VolumeTags(recording.loudness())))
                .bytes();
    }

    /** Everything but the loudness is empty. */
    private static Chunk broadcast(Loudness loudness) {
        return new Chunk()
                .zeros(BROADCAST_VERSION_OFFSET)
                .u16(2)
                .zeros(UMID_BYTES)
                .u16(hundredths(loudness.integratedLufs()))
                .u16(NOT_MEASURED)
                .u16(hundredths(loudness.truePeakDbtp()))
                .u16(NOT_MEASURED)
                .u16(NOT_MEASURED)
                .zeros(BROADCAST_RESERVED_BYTES);
    }

    private static int hundredths(double decibels) {
        return (int) Math.round(100 * decibels);
    }

    /** A tag of version 2.3, whose texts are Latin-1. Written here, because the library would take time to load. */
    private static Chunk id3(VolumeTags volume) {
        Chunk frames = new Chunk()
                .append(id3Text(VolumeTags.GAIN, volume.gain()))
                .append(id3Text(VolumeTags.PEAK, volume.peak()));
        int size = frames.out.size();
        // The size of a tag has seven bits a byte.
        return new Chunk()
                .tag("ID3")
                .u16(3)
                .zeros(1)
                .u32BigEndian(((size & 0x3F80) << 1) | (size & 0x7F))
                .append(frames);
    }

    private static Chunk id3Text(String name, String value) {
        Chunk content = new Chunk().tag("\0" + name + "\0" + value);
        return new Chunk().tag("TXXX").u32BigEndian(content.out.size()).u16(0).append(content);
    }

    private static Chunk cuePoints(List<Chapter> chapters) {
        Chunk cue = new Chunk().u32(chapters.size());
        for (int i = 0; i < chapters.size(); i++) {
            long frame = chapters.get(i).frame();
            cue.u32(i + 1).u32(frame).tag("data").u32(0).u32(0).u32(frame);
        }
        return cue;
    }

    private static Chunk labels(List<Chapter> chapters) {
        Chunk adtl = new Chunk().tag("adtl");
        for (int i = 0; i < chapters.size(); i++) {
            adtl.chunk(
                    "labl", new Chunk().u32(i + 1).append(text(chapters.get(i).name())));
        }
        return adtl;
    }

    private static Chunk text(String text) {
        Chunk chunk = new Chunk();
        // Readers would end the text at a NUL.
        chunk.out.writeBytes(text.replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
        chunk.out.write(0);
        return chunk;
    }

    /** Collects little-endian fields. */
    private static final class Chunk {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Chunk tag(String letters) {
            out.writeBytes(letters.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Chunk u16(int value) {
            out.write(value);
            out.write(value >>> 8);
            return this;
        }

        Chunk u32(long value) {
            return u16((int) value).u16((int) (value >>> 16));
        }

        Chunk u32BigEndian(int value) {
            return u16(Integer.reverseBytes(value)).u16(Integer.reverseBytes(value) >>> 16);
        }

        Chunk zeros(int count) {
            out.writeBytes(new byte[count]);
            return this;
        }

        Chunk append(Chunk other) {
            out.writeBytes(other.bytes());
            return this;
        }

        /** Adds a chunk inside this one, padded to an even length. The padding is not included in its size. */
        Chunk chunk(String tag, Chunk content) {
            tag(tag).u32(content.out.size()).append(content);
            if (content.out.size() % 2 == 1) {
                out.write(0);
            }
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
