package org.breathcue.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.breathcue.serve.page.PageFile;

/** The files of the page in a site: those of a server, and those that stand in for it. */
final class SitePage {
    static final String SERVICE_WORKER = "service-worker.js";
    static final String MANIFEST = "manifest.webmanifest";

    private static final String RECORD = "record.html";
    private static final String CHARSET = "<meta charset=\"utf-8\">\n";
    private static final String LANGUAGE = "<html lang=\"en\"";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What no document names. */
    private static final List<String> OTHERS =
            List.of("offline.js", "icon-192.png", "icon-512.png", "icon-full-512.png");

    /** The name of a file in a document, a module or a style sheet. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:src|href)=\"([a-z0-9/.-]+)\"|(?:from|import\\() ?'\\./([a-z0-9/.-]+)'|url\\(([a-z0-9/.-]+)\\)");

    private SitePage() {}

    /** Returns all files but the service worker, by their names: the documents, what they name, and what that names. */
    static Map<String, byte[]> files(String title) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(OTHERS);
        open.add(PageFile.INDEX);
        open.add(RECORD);
        while (!open.isEmpty()) {
            String name = open.remove();
            Optional<byte[]> found = files.containsKey(name) ? Optional.empty() : find(name);
            if (found.isPresent()) {
                files.put(name, name.endsWith(".html") ? document(found.get()) : found.get());
                open.addAll(named(new String(found.get(), StandardCharsets.ISO_8859_1)));
            }
        }
        files.put(MANIFEST, manifest(title));
        return files;
    }

    private static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns a file of the page, or one that only sites have. */
    private static Optional<byte[]> find(String name) throws IOException {
        Optional<PageFile> page = PageFile.find(name);
        if (page.isPresent()) {
            return page.map(PageFile::bytes);
        }
        if (!name.matches("[a-z0-9-]+\\.[a-z]+")) {
            return Optional.empty();
        }
        try (InputStream in = SitePage.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /** Says in a document that it belongs to a site, and what browsers may do with it. A server says that in headers. */
    private static byte[] document(byte[] html) {
        String head = CHARSET + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + PageFile.POLICY + "\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"manifest\" href=\"" + MANIFEST
                + "\">\n"
                + "<link rel=\"apple-touch-icon\" href=\"icon-full-512.png\">\n";
        String text = new String(html, StandardCharsets.UTF_8);
        if (!text.contains(CHARSET) || !text.contains(LANGUAGE)) {
            throw new IllegalStateException("a document has another beginning");
        }
        return text.replace(CHARSET, head)
                .replace(LANGUAGE, LANGUAGE + " data-site")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] manifest(String title) throws IOException {
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", title)
                .put("short_name", title)
                .put("description", "Voice-guided stretching sessions, paced breath by breath.")
                .put("lang", "en")
                .put("start_url", ".")
                .put("scope", ".")
                .put("display", "standalone")
                .put("background_color", "#f6f4ef")
                .put("theme_color", "#f6f4ef");
        ArrayNode icons = json.putArray("icons");
        icon(icons, "icon.svg", "any", "image/svg+xml", "any");
        icon(icons, "icon-192.png", "192x192", "image/png", "any");
        icon(icons, "icon-512.png", "512x512", "image/png", "any");
        icon(icons, "icon-full-512.png", "512x512", "image/png", "maskable");
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static void icon(ArrayNode icons, String file, String sizes, String type, String purpose) {
        icons.addObject().put("src", file).put("sizes", sizes).put("type", type).put("purpose", purpose);
    }

    /**
     * Returns the service worker.
     *
     * @param version other files have another one
     * @param files what it keeps when it is installed
     * @param sounds the sounds of this version
     */
    static byte[] serviceWorker(String version, List<String> files, List<String> sounds) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("version", version);
        files.forEach(json.putArray("files")::add);
        sounds.forEach(json.putArray("sounds")::add);
        String text = "const SITE = " + MAPPER.writeValueAsString(json) + ";\n"
                + new String(find(SERVICE_WORKER).orElseThrow(), StandardCharsets.UTF_8);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
