package org.breathcue.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.breathcue.file.RegularFile;

/**
 * A file of lines to which lines are only added. Each line is written by one call at the end of the file, and is on the disk when it is
 * added. If the power fails meanwhile, a part of a line may remain; the next line begins behind it on a line of its own. Hold the {@link StateLock} to add
 * or clear; reading needs no lock.
 */
final class HistoryFile {
    private static final byte LINE_FEED = '\n';

    private final Path file;

    HistoryFile(Path file) {
        this.file = file;
    }

    /**
     * Adds a line.
     *
     * @param line without a line feed
     * @throws IOException if it cannot be written; the file is then as before
     */
    void add(String line) throws IOException {
        byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
        boolean torn = endsInsideALine();
        try (FileChannel channel = PrivateFile.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long before = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate(text.length + 1);
            if (torn) {
                bytes.put(LINE_FEED);
            }
            bytes.put(text).flip();
            boolean whole = false;
            try {
                channel.write(bytes);
                whole = !bytes.hasRemaining();
            } finally {
                if (!whole) {
                    channel.truncate(before);
                }
            }
            if (!whole) {
                throw new IOException("the disk is full");
            }
            channel.force(true);
        }
    }

    private boolean endsInsideALine() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = RegularFile.channel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != LINE_FEED;
        }
    }

    /**
     * What the file contains.
     *
     * @param complete whether the last line ends with a line feed; otherwise it is being written, or was cut off
     */
    record Content(List<String> lines, boolean complete) {}

    /** Returns the lines; none if there is no file. */
    Content read() throws IOException {
        if (!Files.exists(file)) {
            return new Content(List.of(), true);
        }
        try (InputStream in = RegularFile.open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Content(text.lines().toList(), text.isEmpty() || text.endsWith("\n"));
        }
    }

    /** Removes all lines. The file stays, so that no writer adds to a file that is gone. */
    void clear() throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = PrivateFile.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
                channel.force(true);
            }
        }
    }
}
