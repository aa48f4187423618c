package org.breathcue.decode;

import com.jcraft.jogg.Packet;
import com.jcraft.jogg.Page;
import com.jcraft.jogg.StreamState;
import com.jcraft.jogg.SyncState;
import java.io.IOException;
import java.io.InputStream;

/**
 * The packets of the first stream in an Ogg file. Other streams, such as pictures or what follows the end of the first
 * one, are skipped.
 */
final class OggPackets {
    private static final int CHUNK = 8192;

    private final InputStream in;
    private final SyncState sync = new SyncState();
    private final StreamState stream = new StreamState();
    private final Page page = new Page();
    private boolean started;
    private int serial;
    private boolean lastPage;

    OggPackets(InputStream in) {
        this.in = in;
        sync.init();
    }

    /**
     * Reads the next packet. Its bytes are valid until the next call.
     *
     * @return false at the end of the stream
     * @throws IOException if the file cannot be read, is damaged, or ends too early
     */
    boolean next(Packet packet) throws IOException {
        while (true) {
            if (started) {
                int result = stream.packetout(packet);
                if (result > 0) {
                    return true;
                }
                if (result < 0) {
                    throw new IOException("damaged");
                }
                if (lastPage) {
                    return false;
                }
            }
            readPage();
        }
    }

    private void readPage() throws IOException {
        while (true) {
            int result = sync.pageout(page);
            if (result < 0) {
                throw new IOException("damaged");
            }
            if (result > 0 && accept()) {
                return;
            }
            if (result == 0) {
                int at = sync.buffer(CHUNK);
                int got = in.read(sync.data, at, CHUNK);
                if (got < 0) {
                    throw new IOException("incomplete: the end of the file is missing");
                }
                sync.wrote(got);
            }
        }
    }

    /** Adds a page if it belongs to the stream. */
    private boolean accept() throws IOException {
        if (!started) {
            serial = page.serialno();
            stream.init(serial);
            started = true;
        }
        if (page.serialno() != serial) {
            return false;
        }
        if (stream.pagein(page) < 0) {
            throw new IOException("damaged");
        }
        lastPage = page.eos() != 0;
        return true;
    }
}
