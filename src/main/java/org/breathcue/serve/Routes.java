package org.breathcue.serve;

import java.io.IOException;
import java.util.Optional;
import org.breathcue.serve.page.PageFile;

/** Finds the answer for each address. */
final class Routes {
    /** The parameter with the token of the {@link AccessControl}. */
    static final String TOKEN = "t";

    private final AccessControl access;
    private final ListingJson listing;
    private final EditorRoutes editor;
    private final SessionRoutes sessions;
    private final Optional<SessionLog> log;

    /** @param log receives the sessions that were played; empty if none is kept */
    Routes(
            AccessControl access,
            SessionRoutes sessions,
            EditorRoutes editor,
            ListingJson listing,
            Optional<SessionLog> log) {
        this.access = access;
        this.sessions = sessions;
        this.editor = editor;
        this.listing = listing;
        this.log = log;
    }

    void answer(Exchange exchange) throws RefusedException, IOException {
        access.checkSite(exchange.method(), exchange.headers());
        String path = exchange.path();
        if (!access.knows(exchange.headers())) {
            Optional<String> cookie = exchange.query().first(TOKEN).flatMap(access::admits);
            if (cookie.isEmpty()) {
                throw new RefusedException(401, "open the whole address that the server printed");
            }
            exchange.redirect("/", cookie.get());
            return;
        }
        switch (path) {
            case "/sessions.json" -> {
                exchange.require("GET", "HEAD");
                exchange.answer(Content.json(listing.json().put("saves", editor.saves())));
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
}
