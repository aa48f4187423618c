package org.breathcue.serve;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.plan.picture.SessionPicture;

/** The addresses of the files of a session. */
final class SessionRoutes {
    /** The parameter with the width of a picture. */
    private static final String WIDTH = "width";

    /** The parameter with the number of a sentence. */
    private static final String NUMBER = "number";

    private static final int MOST_DOWNLOADS = 4;

    private static final Pattern ADDRESS =
            Pattern.compile("/s/([\\p{L}\\p{N}_-]{1,80})/([a-z0-9]{1,20}\\.[a-z0-9]{2,4})");

    private final PreparedSessions prepared;
    private final Semaphore downloads = new Semaphore(MOST_DOWNLOADS);

    SessionRoutes(PreparedSessions prepared) {
        this.prepared = prepared;
    }

    /** Answers a request for a file of a session; returns false for other addresses. */
    boolean answer(String path, Exchange exchange) throws RefusedException, IOException {
        Matcher address = ADDRESS.matcher(path);
        if (address.matches()) {
            exchange.require("GET", "HEAD");
            answer(address.group(1), address.group(2), exchange);
        }
        return address.matches();
    }

    private void answer(String session, String file, Exchange exchange) throws RefusedException, IOException {
        Query query = exchange.query().without(Routes.TOKEN);
        switch (file) {
            case "picture.svg" -> {
                int width = width(query);
                exchange.answer(prepared.session(session, query.without(WIDTH)).picture(width));
            }
            case "told.json" -> {
                String number = query.first(NUMBER).orElse("");
                exchange.answer((number.matches("\\d{1,6}")
                                ? prepared.session(session, query.without(NUMBER))
                                        .told(Integer.parseInt(number))
                                : Optional.<Content>empty())
                        .orElseThrow(() -> new RefusedException(404, "the session tells no sentence of this number")));
            }
            case "session.mp3" -> download(prepared.session(session, query), exchange);
            default ->
                exchange.answer(prepared.session(session, query)
                        .file(file)
                        .orElseThrow(() -> new RefusedException(404, "a session has no such file")));
        }
    }

    private static int width(Query query) throws RefusedException {
        String width = query.first(WIDTH).orElse(Integer.toString(SessionPicture.WIDTH));
        int pixels = width.matches("\\d{1,4}") ? Integer.parseInt(width) : 0;
        if (pixels < SessionPicture.NARROWEST || pixels > SessionPicture.WIDEST) {
            throw ProblemJson.refused("width must be from " + SessionPicture.NARROWEST + " to " + SessionPicture.WIDEST
                    + ", found " + width);
        }
        return pixels;
    }

    private void download(ServedSession session, Exchange exchange) throws RefusedException, IOException {
        if (!downloads.tryAcquire()) {
            throw new RefusedException(429, "others are being downloaded; ask again in a minute");
        }
        try (Download download = Download.of(session.session())) {
            exchange.answer(download.content(session.version() + "-whole"));
        } finally {
            downloads.release();
        }
    }
}
