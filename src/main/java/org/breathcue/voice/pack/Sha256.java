package org.breathcue.voice.pack;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums with SHA-256, in lower-case hexadecimal. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return text(digest);
    }

    /**
     * Compares checksums.
     *
     * @param from where the bytes come from, for the message
     * @param what the checksum is, for the message
     * @throws IOException if they differ
     */
    static void require(String found, String expected, String from, String what) throws IOException {
        if (!found.equals(expected)) {
            throw new IOException(
                    from + " is not the file that was expected: " + what + " is " + found + ", not " + expected);
        }
    }
}
