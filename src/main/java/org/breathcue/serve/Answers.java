package org.breathcue.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Answers every request, whatever happens: with what a route gives, with a refusal, or with 503. Clients are never told more of a failure
 * than that there was one; the owner of the server is told in one line.
 */
final class Answers implements HttpHandler {
    private static final int MOST_AT_ONCE = 256;

    private final Route route;
    private final Consumer<String> failures;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /** @param failures receives one line for each request that failed; any thread may call it */
    Answers(Route route, Consumer<String> failures) {
        this.route = route;
        this.failures = failures;
    }

    /** Answers a request. */
    interface Route {
        void answer(Exchange exchange) throws RefusedException, IOException;
    }

    @Override
    public void handle(HttpExchange http) {
        boolean admitted = free.tryAcquire();
        try (http) {
            Exchange exchange = new Exchange(http);
            try {
                if (!admitted) {
                    throw new RefusedException(503, "too many requests at once; ask again in a second");
                }
                route.answer(exchange);
            } catch (RefusedException e) {
                exchange.refuse(e);
            } catch (IOException | RuntimeException | Error e) {
                boolean gone = exchange.hasBegun() && e instanceof IOException;
                if (!gone) {
                    failures.accept(line(http, e));
                }
                if (!exchange.hasBegun()) {
                    exchange.refuse(
                            new RefusedException(503, "this cannot be answered; see the terminal of the server"));
                }
            }
        } catch (IOException e) {
            // The client is gone: there is nobody to tell.
        } finally {
            if (admitted) {
                free.release();
            }
        }
    }

    /** Returns what failed, and where: without the options, which can have the token. */
    private static String line(HttpExchange http, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "a request for " + http.getRequestURI().getRawPath() + " failed: "
                + cause.getClass().getSimpleName() + ", " + text
                + (trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")");
    }
}
