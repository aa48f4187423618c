package org.breathcue.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of the page, which is in the program itself. Immutable. */
public final class PageFile {
    /** The document itself. */
    public static final String INDEX = "index.html";

    /** What browsers may do with the page: only what comes from the same place, and nothing that is written inside a document. */
    public static final String POLICY =
            "default-src 'self'; media-src 'self' blob:; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'";

    /** No dots but that of the ending, so that no name leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]{1,40}/){0,2}[a-z0-9-]{1,40}\\.([a-z0-9]{2,11})");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final String mediaType;
    private final byte[] bytes;

    private PageFile(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** Returns a file by its name; empty if the page has no such file. */
    public static Optional<PageFile> find(String name) throws IOException {
        var form = NAME.matcher(name);
        if (!form.matches() || !MEDIA_TYPES.containsKey(form.group(1))) {
            return Optional.empty();
        }
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new PageFile(MEDIA_TYPES.getOrDefault(form.group(1), ""), in.readAllBytes()));
        }
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
