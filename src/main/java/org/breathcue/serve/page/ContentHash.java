package org.breathcue.serve.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names of contents, for caches: other content has another name. */
public final class ContentHash {
    private static final int BYTES = 12;

    private ContentHash() {}

    /** Returns the name of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return name(digest);
    }

    /** Returns a digest that takes the content in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns the name of what a digest was given: {@code 2 · }{@value #BYTES} hexadecimal digits. The digest is reset. */
    public static String name(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
