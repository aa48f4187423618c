package org.breathcue.file;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Paths that stand for what this process has open already: {@code /dev/stdin}, {@code /dev/fd/63} and their kinds. A
 * shell passes such a path for {@code <(command)}.
 */
final class OpenDescriptor {
    private static final Pattern PATH =
            Pattern.compile("/dev/(?:stdin|stdout|stderr|fd/\\d+)|/proc/(?:self|thread-self)/fd/\\d+");

    private OpenDescriptor() {}

    /** Returns whether a path stands for something open. */
    static boolean is(Path path) {
        return PATH.matcher(path.toAbsolutePath().normalize().toString()).matches();
    }
}
