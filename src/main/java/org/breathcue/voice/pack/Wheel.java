package org.breathcue.voice.pack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.file.RegularFile;

/**
 * A Python wheel, which is a ZIP archive. Only known entries are read, by their exact names and up to a size limit, so that its content
 * decides neither where a file is written nor how large it becomes.
 */
public final class Wheel implements AutoCloseable {
    /** The size of the largest wheel that is read. */
    static final long MAX_BYTES = 64L << 20;

    /** The greatest compression ratio that is accepted. Deflate reaches at most 1032; text is seldom above 20. */
    private static final int MAX_RATIO = 200;

    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;

    private Wheel(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a wheel after comparing its checksum.
     *
     * @param sha256 in hexadecimal
     * @throws IOException if it cannot be read or has another checksum; the message says which
     */
    public static Wheel open(Path file, String sha256) throws IOException {
        String found;
        try {
            found = sha256(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(FileProblem.reading(file, e), e);
        }
        requireSame(found, sha256, file.toString());
        try {
            return new Wheel(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    /**
     * Compares the checksum of a file.
     *
     * @param sha256 in hexadecimal
     * @param from where the file comes from, for the message
     * @throws IOException if the file cannot be read or has another checksum
     */
    static void check(Path file, String sha256, String from) throws IOException {
        requireSame(sha256(file), sha256, from);
    }

    private static void requireSame(String found, String sha256, String from) throws IOException {
        Sha256.require(found, sha256, from, "its SHA-256");
    }

    /**
     * Returns the SHA-256 of a file in lower-case hexadecimal.
     *
     * @throws IOException if the file cannot be read, is not a regular file, or is larger than a wheel can be
     */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream in = RegularFile.open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
                if (bytes > MAX_BYTES) {
                    throw new IOException("it has more than " + (MAX_BYTES >> 20) + " MiB, so it is another file");
                }
            }
        }
        return Sha256.text(digest);
    }

    /**
     * Returns the bytes of an entry.
     *
     * @param maxBytes the size limit
     * @throws IOException if there is no such entry, or it is damaged, too large, or compressed beyond the greatest ratio
     */
    public byte[] read(String name, int maxBytes) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new IOException(zip.getName() + " has no " + name);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry)) {
            // The unpacked bytes count, not the sizes in the archive, which can be wrong.
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > maxBytes || bytes.size() > MAX_RATIO * (entry.getCompressedSize() + BUFFER)) {
                    throw new IOException(zip.getName() + ": " + name + " is larger than it can be");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(zip.getName() + ": " + name + " is damaged", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
