package org.breathcue.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the page, which are in the program itself. */
final class PageFiles {
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

    private PageFiles() {}

    /**
     * Returns a file.
     *
     * @param path the path of the address, with a slash at the start; {@code /} is the page itself
     */
    static Optional<Content> find(String path) throws IOException {
        String name = path.equals("/") ? "index.html" : path.substring(1);
        var form = NAME.matcher(name);
        if (!form.matches() || !MEDIA_TYPES.containsKey(form.group(1))) {
            return Optional.empty();
        }
        try (InputStream in = PageFiles.class.getResourceAsStream("page/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Content.of(MEDIA_TYPES.getOrDefault(form.group(1), ""), in.readAllBytes()));
        }
    }
}
