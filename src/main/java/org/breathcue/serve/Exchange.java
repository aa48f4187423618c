package org.breathcue.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.breathcue.serve.page.PageFile;

/** One request and its answer. */
final class Exchange {
    /** The most bytes that a client can send. */
    static final int MOST_SENT = 1 << 20;

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            PageFile.POLICY + "; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final HttpExchange http;
    private boolean begun;

    Exchange(HttpExchange http) {
        this.http = http;
        ALWAYS.forEach(http.getResponseHeaders()::set);
    }

    String method() {
        return http.getRequestMethod();
    }

    Headers headers() {
        return http.getRequestHeaders();
    }

    /** Returns the path of the address, decoded. */
    String path() throws RefusedException {
        String path = http.getRequestURI().getPath();
        if (path == null || !path.startsWith("/") || path.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(400, "the address has characters that no address here has");
        }
        return path;
    }

    Query query() throws RefusedException {
        String raw = http.getRequestURI().getRawQuery();
        return Query.of(raw == null ? "" : raw);
    }

    /** Refuses other methods. */
    void require(String... methods) throws RefusedException {
        for (String method : methods) {
            if (method.equals(method())) {
                return;
            }
        }
        String allowed = String.join(", ", methods);
        http.getResponseHeaders().set("Allow", allowed);
        throw new RefusedException(405, "this address is for " + allowed);
    }

    /** Returns what the client sent as JSON. */
    byte[] sentJson() throws RefusedException {
        return sentJson("POST");
    }

    /** Returns what the client sent as JSON with this method. */
    byte[] sentJson(String method) throws RefusedException {
        require(method);
        String type = Optional.ofNullable(headers().getFirst("Content-Type")).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new RefusedException(415, "send application/json");
        }
        byte[] sent;
        try {
            sent = http.getRequestBody().readNBytes(MOST_SENT + 1);
        } catch (IOException e) {
            throw new RefusedException(400, "the request ends too early");
        }
        if (sent.length > MOST_SENT) {
            throw new RefusedException(413, "send at most " + MOST_SENT + " bytes");
        }
        return sent;
    }

    /** Sends a client to another address, with a cookie. */
    void redirect(String path, String cookie) throws IOException {
        http.getResponseHeaders().set("Set-Cookie", cookie);
        http.getResponseHeaders().set("Location", path);
        http.getResponseHeaders().set("Cache-Control", "no-store");
        begin(303, -1);
    }

    /** Answers that something was done. */
    void done() throws IOException {
        begin(204, -1);
    }

    /** Answers that something was saved, with its tag. */
    void done(String tag) throws IOException {
        http.getResponseHeaders().set("ETag", "\"" + tag + "\"");
        done();
    }

    void refuse(RefusedException refused) throws IOException {
        http.getResponseHeaders().set("Cache-Control", "no-store");
        if (refused.status() == 429 || refused.status() == 503) {
            http.getResponseHeaders().set("Retry-After", "1");
        }
        Content content = refused.content();
        http.getResponseHeaders().set("Content-Type", content.mediaType());
        send(refused.status(), content, 0, content.length());
    }

    /** Answers with content, or with the range of it that was asked for. */
    void answer(Content content) throws IOException {
        Headers answer = http.getResponseHeaders();
        String tag = "\"" + content.tag() + "\"";
        answer.set("Content-Type", content.mediaType());
        answer.set("ETag", tag);
        answer.set("Cache-Control", "private, no-cache");
        answer.set("Accept-Ranges", "bytes");
        if (tag.equals(headers().getFirst("If-None-Match"))) {
            begin(304, -1);
            return;
        }
        String wanted = headers().getFirst("Range");
        String version = headers().getFirst("If-Range");
        Optional<ByteRange> range = wanted == null || (version != null && !version.equals(tag))
                ? Optional.empty()
                : ByteRange.of(wanted, content.length());
        if (range.isEmpty()) {
            send(200, content, 0, content.length());
        } else if (range.get().isEmpty()) {
            answer.set("Content-Range", "bytes */" + content.length());
            begin(416, -1);
        } else {
            long from = range.get().from();
            long to = range.get().to();
            answer.set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length());
            send(206, content, from, to);
        }
    }

    /** Returns whether the status was sent, so that it cannot be another one. */
    boolean hasBegun() {
        return begun;
    }

    private void begin(int status, long length) throws IOException {
        begun = true;
        http.sendResponseHeaders(status, length);
    }

    private void send(int status, Content content, long from, long to) throws IOException {
        if (method().equals("HEAD")) {
            http.getResponseHeaders().set("Content-Length", Long.toString(to - from));
            begin(status, -1);
            return;
        }
        begin(status, from == to ? -1 : to - from);
        if (from < to) {
            content.writer().write(from, to, http.getResponseBody());
        }
    }
}
