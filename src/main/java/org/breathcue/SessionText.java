package org.breathcue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The script of a session as it was read.
 *
 * @param name its name without folder and extension; {@code -} for a script from a stream, {@code breathe} for a breathing exercise
 * @param text the text of the script, or the breath of a breathing exercise
 */
public record SessionText(String name, String text) {
    /** Returns the SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
