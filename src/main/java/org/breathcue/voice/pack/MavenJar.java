package org.breathcue.voice.pack;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.file.RegularFile;

/**
 * The wanted parts of a jar in a Maven repository. The whole jar may be much larger.
 *
 * @param group the group, such as {@code com.example}
 * @param artifact the name
 * @param version the version
 * @param slices the wanted parts
 */
public record MavenJar(String group, String artifact, String version, List<JarSlice> slices) {
    /** The size of the largest jar that is read. */
    static final long MAX_BYTES = 256L << 20;

    public MavenJar {
        slices = List.copyOf(slices);
    }

    /** Returns the name of the file. */
    public String file() {
        return artifact + "-" + version + ".jar";
    }

    /** Returns the path of the file within a repository. */
    String path() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + file();
    }

    /**
     * Returns the entries of all slices.
     *
     * @param file the whole jar
     * @throws IOException if it cannot be read, or its slices have other checksums; the message says which
     */
    public Map<String, byte[]> read(Path file) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        try (FileChannel channel = RegularFile.channel(file)) {
            for (JarSlice slice : slices) {
                ByteBuffer buffer = ByteBuffer.allocate(slice.length());
                while (buffer.hasRemaining() && channel.read(buffer, slice.from() + buffer.position()) >= 0) {
                    // A read may end early.
                }
                bytes.add(buffer.array());
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (IOException e) {
            throw new IOException(FileProblem.reading(file, e), e);
        }
        return entries(bytes, file.toString());
    }

    /**
     * Returns the entries of all slices, after comparing the checksums.
     *
     * @param bytes of each slice
     * @param from where they come from, for the message
     */
    Map<String, byte[]> entries(List<byte[]> bytes, String from) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < bytes.size(); i++) {
            JarSlice slice = slices.get(i);
            Sha256.require(
                    Sha256.of(bytes.get(i)), slice.sha256(), from, "the SHA-256 of its bytes from " + slice.from());
        }
        for (byte[] slice : bytes) {
            unpack(slice, entries, from);
        }
        return entries;
    }

    /** The sizes need no limit, because the bytes are known. */
    private static void unpack(byte[] slice, Map<String, byte[]> entries, String from) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(slice))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (EOFException e) {
            throw new IOException(from + " is damaged", e);
        }
    }
}
