package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.SessionRequest;
import org.breathcue.serve.page.PageFile;

/** Finds the answers for the addresses of the script editor. */
final class EditorRoutes {
    /** The document of the editor, for the session whose name follows; for a new one without a name. For stretches, see edit.js. */
    private static final Pattern PAGE = Pattern.compile("/edit/[\\p{L}\\p{N}_-]{0,80}");

    private static final Pattern SCRIPT = Pattern.compile("/api/scripts/((?:stretches/)?[^/]{1,80})");
    private static final Pattern TAG = Pattern.compile("\"([0-9a-f]{1,64})\"");

    private final LibraryPool libraries;
    private final Drafts drafts;
    private final ScriptFolder scripts;

    EditorRoutes(LibraryPool libraries, Drafts drafts, ScriptFolder scripts) {
        this.libraries = libraries;
        this.drafts = drafts;
        this.scripts = scripts;
    }

    /** Returns whether scripts can be saved. */
    boolean saves() {
        return scripts.saves();
    }

    /** Answers a request if its address belongs to the editor. Returns whether it does. */
    boolean answer(String path, Exchange exchange) throws RefusedException, IOException {
        Matcher script = SCRIPT.matcher(path);
        if (script.matches()) {
            script(script.group(1), exchange);
            return true;
        }
        if (path.equals("/api/check") || path.equals("/api/drafts")) {
            byte[] sent = exchange.sentJson();
            exchange.answer(path.equals("/api/check") ? checked(sent) : kept(sent));
            return true;
        }
        Optional<Content> content = switch (path) {
            case "/api/editor" -> Optional.of(about());
            case "/api/schema.json" -> scripts.schema("session");
            case "/api/stretch-schema.json" -> scripts.schema("stretch");
            default ->
                PAGE.matcher(path).matches()
                        ? PageFile.find("edit/index.html").map(page -> Content.of(page.mediaType(), page.bytes()))
                        : Optional.empty();
        };
        if (content.isPresent()) {
            exchange.require("GET", "HEAD");
            exchange.answer(content.get());
        }
        return content.isPresent();
    }

    private Content checked(byte[] script) throws RefusedException {
        String text = new String(script, StandardCharsets.UTF_8);
        SessionRequest request = SessionRequest.of(drafts.script("script.json", text));
        return Content.json(
                libraries.with(library -> ProblemJson.of(library.check(request).diagnostics())));
    }

    private Content kept(byte[] script) {
        return Content.json(Content.JSON.createObjectNode().put("name", drafts.keep(script)));
    }

    /** Returns whether scripts can be saved, and the names of the stretches. */
    private Content about() {
        ObjectNode json = Content.JSON.createObjectNode();
        json.put("saves", scripts.saves());
        scripts.stretches().forEach(json.putArray("stretches")::add);
        return Content.json(json);
    }

    private void script(String name, Exchange exchange) throws RefusedException, IOException {
        exchange.require("GET", "HEAD", "PUT");
        if (exchange.method().equals("PUT")) {
            exchange.done(scripts.save(name, exchange.sentJson("PUT"), replaced(exchange)));
        } else {
            exchange.answer(scripts.read(name)
                    .orElseThrow(() -> new RefusedException(404, "there is no session of this name")));
        }
    }

    /** Returns the tag of the version that is to be replaced; empty for a new script. */
    private static Optional<String> replaced(Exchange exchange) throws RefusedException {
        if ("*".equals(exchange.headers().getFirst("If-None-Match"))) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(
                Optional.ofNullable(exchange.headers().getFirst("If-Match")).orElse(""));
        if (!tag.matches()) {
            throw new RefusedException(
                    428,
                    "say which version this replaces: If-Match with its ETag, or If-None-Match: * for a new script");
        }
        return Optional.of(tag.group(1));
    }
}
