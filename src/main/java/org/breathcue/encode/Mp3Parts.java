package org.breathcue.encode;

import java.util.Arrays;
import org.breathcue.pcm.PcmSource;
import org.breathcue.pcm.Quantizer;

/**
 * An MP3 file in parts that are encoded independently. Each part is a pure function of its number. Immutable. Usable by several threads.
 *
 * <p><b>Overview.</b> At 128 kbit/s and 48 kHz without a bit reservoir, each MP3 frame has 384 bytes and needs no other, so the length of
 * the file and the place of each frame are known before anything is encoded. Encoding is not independent: the transform overlaps with the
 * frame before, and the model of hearing has a memory. So the encoder of each part starts {@value #PREROLL} frames earlier, and those are
 * dropped; a join then sounds like any other place.
 *
 * <p>Nothing can be sent of a part before all frames ahead of it, and the dropped ones, are encoded. Short parts come sooner after a seek, long
 * ones take less time in all: with {@value #LONG} frames, three quarters of an encoder's work are used, and a seek waits for {@value #LONG} +
 * {@value #PREROLL} frames at most. The first parts are still shorter.
 *
 * <pre>{@code
 * head: ID3 tag, info frame | part 0: 8 frames | 1: 16 | 2: 25 | 3: 25 | …
 * }</pre>
 */
public final class Mp3Parts {
    private static final int FRAME_RATE = 48_000;

    /** The frames of sound in an MP3 frame. */
    private static final int FRAME = 1152;

    private static final int FRAME_BYTES = FRAME / 8 * Mp3Encoder.KILOBITS_PER_SECOND * 1000 / FRAME_RATE;

    /** The first MP3 frame of each short part, and of the first long one. */
    private static final int[] SHORT = {0, 8, 24};

    /** The MP3 frames of a long part: 0.6 seconds. */
    private static final int LONG = 25;

    private static final int PREROLL = 10;

    /** What LAME adds before the sound, and what every decoder adds. */
    private static final int ENCODER_DELAY = 576;

    private static final int DECODER_DELAY = 529;

    private final PcmSource source;
    private final long seed;
    private final long frames;

    /**
     * Creates the parts of a sound at 48 kHz.
     *
     * @param seed the seed of the dither
     */
    public Mp3Parts(PcmSource source, long seed) {
        if (source.frameRate() != FRAME_RATE) {
            throw new IllegalArgumentException("only 48 kHz gives frames of equal length, not " + source.frameRate());
        }
        this.source = source;
        this.seed = seed;
        this.frames = (source.frames() + ENCODER_DELAY + DECODER_DELAY + FRAME - 1) / FRAME;
    }

    /** Returns the bytes before the first part. They state the length of this sound, and the metadata of a recording. */
    public byte[] head(RecordingInfo recording) {
        byte[] tag = Id3Tag.of(recording);
        int padding = (int) (frames * FRAME - ENCODER_DELAY - source.frames());
        byte[] info = InfoFrame.of(frames, FRAME_BYTES, ENCODER_DELAY, padding);
        byte[] head = Arrays.copyOf(tag, tag.length + info.length);
        System.arraycopy(info, 0, head, tag.length, info.length);
        return head;
    }

    /** Returns the length of all parts in bytes. */
    public long length() {
        return frames * FRAME_BYTES;
    }

    /** Returns the number of the part that has a byte, counted from the start of the first part. */
    public int partAt(long offset) {
        long frame = offset / FRAME_BYTES;
        int part = SHORT.length - 1;
        if (frame >= SHORT[part]) {
            return part + (int) ((frame - SHORT[part]) / LONG);
        }
        while (frame < SHORT[part]) {
            part--;
        }
        return part;
    }

    /** Returns the first byte of a part, counted from the start of the first part. */
    public long start(int part) {
        return firstFrame(part) * FRAME_BYTES;
    }

    private static long firstFrame(int part) {
        int last = SHORT.length - 1;
        return part <= last ? SHORT[part] : SHORT[last] + (long) (part - last) * LONG;
    }

    /** Encodes a part. Its length is up to the start of the next one, or to the end. */
    public byte[] encode(int part) {
        long first = firstFrame(part);
        long begin = Math.max(0, first - PREROLL);
        int skip = (int) (first - begin) * FRAME_BYTES;
        byte[] bytes = new byte[(int) (Math.min(frames, firstFrame(part + 1)) - first) * FRAME_BYTES];
        Lame lame = Lame.forPart(FRAME_RATE, Mp3Encoder.KILOBITS_PER_SECOND, Mp3Encoder.QUALITY);
        Input input = new Input();
        byte[] out = new byte[5 * FRAME / 4 + 7200];
        int written = -skip;
        for (long at = begin * FRAME; written < bytes.length; at += FRAME) {
            input.read(at);
            int n = lame.encode(input.left, input.right, FRAME, out);
            int from = Math.min(n, Math.max(0, -written));
            int to = Math.max(from, Math.min(n, bytes.length - written));
            System.arraycopy(out, from, bytes, Math.max(0, written), to - from);
            written += n;
        }
        return bytes;
    }

    /** The sound for one MP3 frame, in 16 bits; silence after the end. */
    private final class Input {
        final int[] left = new int[FRAME];
        final int[] right = new int[FRAME];
        private final float[] samples = new float[2 * FRAME];
        private final Quantizer quantizer = new Quantizer(seed, FRAME);

        void read(long frame) {
            int n = (int) Math.max(0, Math.min(FRAME, source.frames() - frame));
            source.render(frame, samples, n);
            byte[] pcm = quantizer.quantize(frame, samples, n);
            for (int i = 0; i < n; i++) {
                left[i] = PcmBytes.at(pcm, 4 * i) << 16;
                right[i] = PcmBytes.at(pcm, 4 * i + 2) << 16;
            }
            Arrays.fill(left, n, FRAME, 0);
            Arrays.fill(right, n, FRAME, 0);
        }
    }
}
