package org.breathcue.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kind of target of a standard stream, found in the file system of Linux. */
enum StreamTarget {
    TERMINAL,
    /** A file, a pipe, a socket or the null device. */
    OTHER,
    /** Unknown: on other systems, and for unusual devices. */
    UNKNOWN;

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String TERMINAL_DEVICE = "/dev/(pts/\\d+|tty\\w*|console)";

    static StreamTarget of(StandardStream stream) {
        try {
            Path link = DESCRIPTORS.resolve(Integer.toString(stream.descriptor()));
            return ofLink(Files.readSymbolicLink(link).toString());
        } catch (IOException | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }

    /** @param link the target of the link {@code /proc/self/fd/N} */
    static StreamTarget ofLink(String link) {
        if (link.matches(TERMINAL_DEVICE)) {
            return TERMINAL;
        }
        // Pipes and sockets are not paths: pipe:[4711].
        return !link.startsWith("/") || link.equals("/dev/null") || Files.isRegularFile(Path.of(link))
                ? OTHER
                : UNKNOWN;
    }
}
