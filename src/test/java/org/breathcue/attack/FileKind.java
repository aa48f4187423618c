package org.breathcue.attack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.breathcue.support.Program;

/** The ways in which an attack changes a file before a command reads it. */
enum FileKind {
    MISSING {
        @Override
        void replace(Path file, Random random) {}
    },
    EMPTY {
        @Override
        void replace(Path file, Random random) throws IOException {
            Files.createFile(file);
        }
    },
    FOLDER {
        @Override
        void replace(Path file, Random random) throws IOException {
            Files.createDirectory(file);
        }
    },
    /** Opening it waits for a writer, which never comes. */
    PIPE {
        @Override
        void replace(Path file, Random random) throws IOException, InterruptedException {
            Program.text("mkfifo", file.toString());
        }
    },
    SOCKET {
        @Override
        void replace(Path file, Random random) throws IOException {
            // The socket stays when its channel is closed.
            ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    .bind(UnixDomainSocketAddress.of(file))
                    .close();
        }
    },
    DEVICE {
        @Override
        void replace(Path file, Random random) throws IOException {
            String device = random.nextBoolean() ? "/dev/zero" : "/dev/full";
            Files.createSymbolicLink(file, Path.of(device));
        }
    },
    BROKEN_LINK {
        @Override
        void replace(Path file, Random random) throws IOException {
            Files.createSymbolicLink(file, Path.of("nothing"));
        }
    },
    LINK_TO_ITSELF {
        @Override
        void replace(Path file, Random random) throws IOException {
            Files.createSymbolicLink(file, file.getFileName());
        }
    },
    LINK_OUT {
        @Override
        void replace(Path file, Random random) throws IOException {
            Files.createSymbolicLink(file, Path.of("/etc/passwd"));
        }
    },
    /** Three gigabytes of zeros that take no space. */
    HUGE {
        @Override
        void replace(Path file, Random random) throws IOException {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(3L << 30);
            }
        }
    },
    CUT {
        @Override
        void replace(Path file, byte[] content, Random random) throws IOException {
            Files.write(file, Arrays.copyOf(content, random.nextInt(content.length)));
        }
    },
    CHANGED {
        @Override
        void replace(Path file, byte[] content, Random random) throws IOException {
            byte[] changed = content.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, changed);
        }
    },
    UTF_16 {
        @Override
        void replace(Path file, byte[] content, Random random) throws IOException {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            Files.write(
                    file, text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE));
        }
    },
    CONTROL_CHARACTERS {
        @Override
        void replace(Path file, byte[] content, Random random) throws IOException {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            Files.writeString(file, text.replace("e", "e\u009b\u202e"));
        }
    },
    UNREADABLE {
        @Override
        void replace(Path file, byte[] content, Random random) throws IOException {
            Files.write(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        }
    };

    /** Replaces a regular file. */
    final void apply(Path file, Random random) throws IOException, InterruptedException {
        byte[] content = Files.readAllBytes(file);
        Files.delete(file);
        replace(file, content, random);
    }

    void replace(Path file, byte[] content, Random random) throws IOException, InterruptedException {
        replace(file, random);
    }

    void replace(Path file, Random random) throws IOException, InterruptedException {
        throw new IllegalStateException(this + " replaces nothing");
    }
}
