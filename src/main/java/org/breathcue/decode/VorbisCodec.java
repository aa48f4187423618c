package org.breathcue.decode;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;

/** Decodes Ogg Vorbis. */
final class VorbisCodec implements Codec {
    private static final int HEADERS = 3;

    /** The library misreads most files with more. */
    private static final int MOST_CHANNELS = 2;

    private final OggPackets packets;
    private final Packet packet = new Packet();
    private final Info info = new Info();
    private final DspState dsp = new DspState();
    private final Block block;
    private final GranuleClock clock = new GranuleClock();
    private final float[][][] pcm = new float[1][][];
    private final int[] offsets;

    VorbisCodec(OggPackets packets) throws IOException {
        this.packets = packets;
        Comment comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < HEADERS; i++) {
            boolean known = packets.next(packet) && info.synthesis_headerin(comment, packet) >= 0;
            if (known && info.channels > MOST_CHANNELS) {
                throw new IOException(
                        "Vorbis with " + info.channels + " channels is not supported; use one or two channels");
            }
            if (!known || info.channels < 1) {
                throw new IOException("damaged at its beginning");
            }
        }
        dsp.synthesis_init(info);
        block = new Block(dsp);
        offsets = new int[info.channels];
    }

    @Override
    public int frameRate() {
        return info.rate;
    }

    @Override
    public boolean decode(StereoFrames out) throws IOException {
        if (!packets.next(packet)) {
            return false;
        }
        if (block.synthesis(packet) != 0) {
            throw new IOException("damaged");
        }
        dsp.synthesis_blockin(block);
        int before = out.size();
        int frames = dsp.synthesis_pcmout(pcm, offsets);
        while (frames > 0) {
            add(frames, out);
            dsp.synthesis_read(frames);
            frames = dsp.synthesis_pcmout(pcm, offsets);
        }
        boolean last = packet.e_o_s != 0;
        out.keepFirst(before + clock.count(out.size() - before, packet.granulepos, last));
        return !last;
    }

    private void add(int frames, StereoFrames out) {
        int right = info.channels - 1;
        for (int i = 0; i < frames; i++) {
            out.add(pcm[0][0][offsets[0] + i], pcm[0][right][offsets[right] + i]);
        }
    }
}
