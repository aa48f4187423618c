package org.breathcue.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.breathcue.SessionRequest;
import org.breathcue.serve.page.PageFile;

/** Finds the answer for each address. */
final class Routes {
    /** The parameter with the token of the {@link Gate}. */
    static final String TOKEN = "t";

    private final Gate gate;
    private final Workshop workshop;
    private final Choices choices;
    private final EditorRoutes editor;
    private final SessionRoutes sessions;
    private final Optional<SessionLog> log;

    /** @param log receives the sessions that were played; empty if none is kept */
    Routes(Gate gate, Workshop workshop, Choices choices, EditorRoutes editor, Optional<SessionLog> log) {
        this.gate = gate;
        this.editor = editor;
        this.workshop = workshop;
        this.sessions = new SessionRoutes(workshop);
        this.choices = choices;
        this.log = log;
    }

    void answer(Exchange exchange) throws RefusedException, IOException {
        gate.checkSite(exchange.method(), exchange.headers());
        String path = exchange.path();
        if (!gate.knows(exchange.headers())) {
            Optional<String> cookie = exchange.query().first(TOKEN).flatMap(gate::admits);
            if (cookie.isEmpty()) {
                throw new RefusedException(401, "open the whole address that the server printed");
            }
            exchange.redirect("/", cookie.get());
            return;
        }
        switch (path) {
            case "/api/check" -> exchange.answer(checked(exchange.sentJson()));
            case "/api/drafts" ->
                exchange.answer(
                        Content.json(Content.JSON.createObjectNode().put("name", workshop.keep(exchange.sentJson()))));
            case "/sessions.json" -> {
                exchange.require("GET", "HEAD");
                exchange.answer(Content.json(choices.json().put("saves", editor.saves())));
            }
            case "/api/history" -> {
                log.orElseThrow(() -> new RefusedException(404, "this server keeps no history"))
                        .add(exchange.sentJson());
                exchange.done();
            }
            default -> {
                if (!editor.answer(path, exchange) && !sessions.answer(path, exchange)) {
                    exchange.require("GET", "HEAD");
                    exchange.answer(page(path));
                }
            }
        }
    }

    private static Content page(String path) throws RefusedException, IOException {
        return PageFile.find(path.equals("/") ? PageFile.INDEX : path.substring(1))
                .map(page -> Content.of(page.mediaType(), page.bytes()))
                .orElseThrow(() -> new RefusedException(404, "there is nothing at this address"));
    }

    private Content checked(byte[] script) throws RefusedException {
        String text = new String(script, StandardCharsets.UTF_8);
        SessionRequest request = SessionRequest.of(workshop.text("script.json", text));
        return Content.json(
                workshop.with(library -> ProblemJson.of(library.check(request).diagnostics())));
    }
}
