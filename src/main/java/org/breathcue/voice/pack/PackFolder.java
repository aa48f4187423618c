package org.breathcue.voice.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The files of an installed voice: a folder that is there as a whole or not at all, with a list of what belongs to it, so that one that is
 * damaged is told from one that is whole.
 *
 * @param folder where they are
 */
public record PackFolder(Path folder) {
    private static final String LIST = "files.txt";

    /** Whether something was installed here. It may be damaged since. */
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(LIST));
    }

    /**
     * Writes all files, in the place of whatever was there before.
     *
     * @param files by name
     */
    public void write(Map<String, byte[]> files) throws IOException {
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        try (TemporaryFolder temporary = TemporaryFolder.in(parent)) {
            Path part = Files.createDirectory(temporary.path().resolve("new"));
            List<String> list = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] bytes = file.getValue();
                Files.write(part.resolve(file.getKey()), bytes);
                list.add(line(file.getKey(), ByteBuffer.wrap(bytes)));
            }
            Files.write(part.resolve(LIST), list);
            replace(part, temporary.path().resolve("old"));
        }
    }

    /** Two renamings, since a folder cannot take the place of another one. */
    private void replace(Path part, Path old) throws IOException {
        boolean replaces = Files.exists(folder);
        if (replaces) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    private static String line(String name, ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        int size = bytes.remaining();
        crc.update(bytes.duplicate());
        return name + " " + size + " " + Long.toHexString(crc.getValue());
    }

    /**
     * The bytes of a file, where they lie.
     *
     * @throws IOException if it is missing, or is not as it was written; the message tells a person which
     */
    public ByteBuffer read(String name) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (Files.readAllLines(folder.resolve(LIST), StandardCharsets.UTF_8).contains(line(name, bytes))) {
                return bytes;
            }
            throw new IOException(file + " is damaged");
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + " is missing", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is damaged", e);
        }
    }
}
