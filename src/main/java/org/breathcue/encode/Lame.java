package org.breathcue.encode;

import de.sciss.jump3r.mp3.BitStream;
import de.sciss.jump3r.mp3.GainAnalysis;
import de.sciss.jump3r.mp3.ID3Tag;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.Presets;
import de.sciss.jump3r.mp3.Quantize;
import de.sciss.jump3r.mp3.QuantizePVT;
import de.sciss.jump3r.mp3.Reservoir;
import de.sciss.jump3r.mp3.Takehiro;
import de.sciss.jump3r.mp3.VBRTag;
import de.sciss.jump3r.mp3.Version;
import de.sciss.jump3r.mpg.MPGLib;
import java.util.Arrays;

/**
 * The LAME encoder, assembled from the parts of the library. Its class {@code LameEncoder} does not give access to the
 * info frame, without which players do not remove the delay of the encoder. Its class {@code Main} prints messages.
 */
final class Lame {
    private final de.sciss.jump3r.mp3.Lame lame = new de.sciss.jump3r.mp3.Lame();
    private final VBRTag tag = new VBRTag();
    private final LameGlobalFlags flags;

    private Lame(int frameRate, int kilobitsPerSecond, int quality, boolean whole) {
        connect();
        flags = lame.lame_init();
        flags.num_channels = 2;
        flags.in_samplerate = frameRate;
        flags.out_samplerate = frameRate;
        flags.mode = MPEGMode.JOINT_STEREO;
        flags.brate = kilobitsPerSecond;
        flags.quality = quality;
        flags.write_id3tag_automatic = false;
        flags.findReplayGain = false;
        flags.bWriteVbrTag = whole;
        flags.disable_reservoir = !whole;
        // The default is 0.95.
        flags.scale = 1;
        int status = lame.lame_init_params(flags);
        if (status < 0) {
            throw new IllegalArgumentException(
                    "LAME refuses " + frameRate + " Hz at " + kilobitsPerSecond + " kbit/s: " + status);
        }
    }

    /** Returns an encoder for a whole file in joint stereo with a constant bit rate, which allows exact seeking. */
    static Lame forFile(int frameRate, int kilobitsPerSecond, int quality) {
        return new Lame(frameRate, kilobitsPerSecond, quality, true);
    }

    /**
     * Returns an encoder for a part of a file, without an info frame. Every frame has all of its own data (no bit reservoir), so frames of
     * several encoders can follow each other.
     */
    static Lame forPart(int frameRate, int kilobitsPerSecond, int quality) {
        return new Lame(frameRate, kilobitsPerSecond, quality, false);
    }

    private void connect() {
        GainAnalysis gain = new GainAnalysis();
        BitStream bits = new BitStream();
        Presets presets = new Presets();
        QuantizePVT quantizePvt = new QuantizePVT();
        Quantize quantize = new Quantize();
        Version version = new Version();
        ID3Tag id3 = new ID3Tag();
        Reservoir reservoir = new Reservoir();
        Takehiro takehiro = new Takehiro();
        MPGLib decoder = new MPGLib();
        lame.setModules(gain, bits, presets, quantizePvt, quantize, tag, version, id3, decoder);
        bits.setModules(gain, decoder, version, tag);
        id3.setModules(bits, version);
        presets.setModules(lame);
        quantize.setModules(bits, reservoir, quantizePvt, takehiro);
        quantizePvt.setModules(takehiro, reservoir, lame.enc.psy);
        reservoir.setModules(bits);
        takehiro.setModules(quantizePvt);
        tag.setModules(lame, bits, version);
    }

    /**
     * Encodes samples.
     *
     * @param left 16-bit samples in the upper half of each number
     * @param out with space for at least 1.25 · count + 7200 bytes
     * @return the number of bytes written; the first bytes of a whole file are an empty info frame
     */
    int encode(int[] left, int[] right, int count, byte[] out) {
        return checked(lame.lame_encode_buffer_int(flags, left, right, count, out, 0, out.length));
    }

    /** Encodes the samples that are still buffered. */
    int flush(byte[] out) {
        return checked(lame.lame_encode_flush(flags, out, 0, out.length));
    }

    /**
     * Returns the info frame that replaces the empty one. It contains the length of the sound and the padding at both
     * ends, but no table of places: its hundred entries are so coarse that players which use it miss a place by up to
     * 46 ms, while a constant bit rate gives every place exactly.
     */
    byte[] infoFrame() {
        byte[] frame = new byte[VBRTag.MAXFRAMESIZE];
        return InfoFrame.withoutTable(Arrays.copyOf(frame, tag.getLameTagFrame(flags, frame)));
    }

    private static int checked(int bytes) {
        if (bytes < 0) {
            throw new IllegalStateException("LAME failed: " + bytes);
        }
        return bytes;
    }
}
