package org.breathcue.pcm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
 * }</pre>
 *
 * <p>What is about the sound follows it: many programs take byte 44 for the first sample. The cue points come before their
 * labels, because readers drop labels of points they have not met. There is no date: equal sounds are equal files.
 */
final class WavLayout {
    static final int HEADER_BYTES = 44;
    static final int FRAME_BYTES = 4;
    private static final String SOFTWARE = "Breathcue";

    private WavLayout() {}

    static byte[] header(int frameRate, long dataBytes, int trailerBytes) {
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

    static byte[] trailer(String title, List<Chapter> chapters) {
        Chunk trailer = new Chunk();
        if (!chapters.isEmpty()) {
            trailer.chunk("cue ", cuePoints(chapters)).chunk("LIST", labels(chapters));
        }
        Chunk info = new Chunk().tag("INFO").chunk("INAM", text(title)).chunk("ISFT", text(SOFTWARE));
        return trailer.chunk("LIST", info).bytes();
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

        Chunk tag(String fourLetters) {
            out.writeBytes(fourLetters.getBytes(StandardCharsets.US_ASCII));
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
