package org.breathcue.decode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.breathcue.pcm.StereoStream;

/**
 * The sound of a file, decoded from the beginning to the end with little memory, whatever its length: WAV, FLAC, MP3, Ogg
 * Vorbis or Ogg Opus. The content of the file decides which of them it is, not its name. Used by one thread.
 *
 * <p>A file that is damaged or incomplete is an {@link IOException} with a message of one line; no other exception is
 * thrown, whatever the file contains. In MP3, as usual, what is not a frame of sound is skipped.
 */
public final class SoundStream implements StereoStream {
    /** The formats, as a part of messages. */
    public static final String FORMATS = "WAV, FLAC, MP3 or Ogg (Vorbis or Opus)";

    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 64;

    private final String name;
    private final Codec codec;
    private final StereoFrames decoded = new StereoFrames();
    private long position;
    private boolean more = true;

    private SoundStream(String name, Codec codec) {
        this.name = name;
        this.codec = codec;
    }

    /**
     * Opens the sound of a file.
     *
     * @param name the name of the sound in messages
     * @param in the bytes of the file; closed by the caller
     * @throws IOException if the file cannot be read, or is not a sound in one of these formats
     */
    public static SoundStream open(String name, InputStream in) throws IOException {
        try {
            BufferedInputStream bytes = new BufferedInputStream(in, BUFFER_BYTES);
            Id3Tags.skip(bytes);
            bytes.mark(HEAD_BYTES);
            byte[] head = Arrays.copyOf(bytes.readNBytes(HEAD_BYTES), HEAD_BYTES);
            bytes.reset();
            SoundStream stream = new SoundStream(name, codec(head, bytes));
            int rate = stream.frameRate();
            if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
                throw new IOException(rate + " frames per second are not supported");
            }
            if (!stream.fill()) {
                throw new IOException("contains no sound");
            }
            return stream;
        } catch (IOException e) {
            throw named(name, e);
        } catch (RuntimeException e) {
            throw new IOException(name + ": damaged", e);
        }
    }

    private static Codec codec(byte[] head, InputStream in) throws IOException {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("RIFF")) {
            return new WavCodec(in);
        }
        if (text.startsWith("fLaC")) {
            return new FlacCodec(in);
        }
        if (text.startsWith("OggS")) {
            return ogg(text, new OggPackets(in));
        }
        if (Mp3Codec.isFrame(head)) {
            return new Mp3Codec(in);
        }
        throw new IOException("not a sound file that can be read; use " + FORMATS);
    }

    /** @param text the first page, whose header has 28 bytes */
    private static Codec ogg(String text, OggPackets packets) throws IOException {
        String first = text.substring(28);
        if (first.startsWith("\u0001vorbis")) {
            return new VorbisCodec(packets);
        }
        if (first.startsWith("OpusHead")) {
            return new OpusCodec(packets);
        }
        throw new IOException("an Ogg file without Vorbis or Opus; use " + FORMATS);
    }

    /** {@inheritDoc} It is 8,000 to 192,000. */
    @Override
    public int frameRate() {
        return codec.frameRate();
    }

    /**
     * {@inheritDoc} One channel is heard on both sides, and so is the average of more than two.
     *
     * @throws IOException if the file cannot be read, or is damaged
     */
    @Override
    public int read(float[] stereo, int frames) throws IOException {
        int done = 0;
        while (done < frames && (decoded.size() > 0 || fill())) {
            done += decoded.moveTo(stereo, done, frames - done);
        }
        position += done;
        return done;
    }

    /** Decodes until there are frames to read. Returns false at the end of the sound. */
    private boolean fill() throws IOException {
        try {
            while (decoded.size() == 0 && more) {
                more = codec.decode(decoded);
            }
            if (!decoded.isFinite()) {
                throw new IOException("a sample" + place() + " is not a number");
            }
            return decoded.size() > 0;
        } catch (IOException e) {
            throw named(name, e);
        } catch (RuntimeException e) {
            throw new IOException(name + ": damaged" + place(), e);
        }
    }

    private String place() {
        long seconds = position / frameRate();
        return " after %d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static IOException named(String name, IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(name + ": ") || e.getClass() != IOException.class
                ? e
                : new IOException(name + ": " + message, e);
    }
}
