package org.breathcue.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breathcue.PreparedSession;
import org.breathcue.SessionException;
import org.breathcue.file.ScratchFile;

/** A session as the MP3 file that {@code export} writes. It is in a temporary file that is deleted when it is open. */
final class Download implements AutoCloseable {
    private final FileChannel file;

    private Download(FileChannel file) {
        this.file = file;
    }

    /** Writes the file, which takes seconds. */
    static Download of(PreparedSession session) throws RefusedException {
        try {
            Path path = ScratchFile.path(Path.of(System.getProperty("java.io.tmpdir")), ".mp3");
            try {
                session.export(path);
                return new Download(ScratchFile.take(path));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (SessionException e) {
            throw ProblemJson.refused(e);
        } catch (IOException e) {
            throw new RefusedException(503, "no temporary file can be written on this computer");
        }
    }

    /** @param tag names what the file is made from */
    Content content(String tag) throws IOException {
        return new Content("audio/mpeg", tag, file.size(), this::write);
    }

    private void write(long from, long to, OutputStream out) throws IOException {
        WritableByteChannel target = Channels.newChannel(out);
        long at = from;
        while (at < to) {
            long n = file.transferTo(at, to - at, target);
            if (n <= 0) {
                throw new IOException("the temporary file is cut off");
            }
            at += n;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
