package org.breathcue.file;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a temporary file: {@code .breathcue-TARGET-RANDOM.part}, with a hash of the name of the target, and 64
 * random bits. It is short, so that targets may have the longest names that the file system allows.
 */
record PartName(String target, String random) {
    /** Matches the names of temporary files, and more; see {@link #of}. */
    static final String GLOB = ".breathcue-*.part";

    private static final Pattern NAME = Pattern.compile("\\.breathcue-([0-9a-f]{8})-([0-9a-f]{16})\\.part");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Returns a new name for the temporary file of a target. */
    static PartName forTarget(Path target) {
        String name = String.valueOf(target.getFileName());
        return new PartName(String.format("%08x", name.hashCode()), String.format("%016x", RANDOM.nextLong()));
    }

    /** Returns the name of a file; empty if the file is not a temporary file. */
    static Optional<PartName> of(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(new PartName(name.group(1), name.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return ".breathcue-" + target + "-" + random + ".part";
    }
}
