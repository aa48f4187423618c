package org.breathcue.voice.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages and files over HTTP. Follows redirects, but never from https to http, and sends the user of an address to its own host only.
 * Interrupting the thread ends a fetch.
 */
final class HttpFetch {
    /** The greatest size of an index page, in bytes. */
    static final int MAX_PAGE_BYTES = 8 << 20;

    private static final int MOST_REDIRECTS = 10;
    private static final int MOST_LETTERS = 200;
    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final int OK = 200;
    private static final int PARTIAL = 206;

    private final HttpClient client;
    private final ProxyChoice proxies;
    private final FetchLimits limits;
    private final DownloadTotal progress;
    private final String users;

    /**
     * @param trust the certificates that are trusted; null for those that Java trusts
     * @param users where users and passwords are set, for messages
     */
    HttpFetch(
            ProxyChoice proxies, @Nullable SSLContext trust, FetchLimits limits, DownloadTotal progress, String users) {
        this.proxies = proxies;
        this.users = users;
        this.limits = limits;
        this.progress = progress;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.stall());
        if (proxies.http() != null || proxies.https() != null) {
            builder.proxy(new Selector(proxies));
        }
        if (trust != null) {
            builder.sslContext(trust);
        }
        this.client = builder.build();
    }

    /**
     * A page.
     *
     * @param at its address after redirects
     * @param type the content type that the server states, in lower case and without parameters
     */
    record Page(WebAddress at, String type, ByteBuffer bytes) {}

    /** Returns a page of an index. */
    Page page(WebAddress address) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Answer answer = fetch(address, new Wanted("", MAX_PAGE_BYTES, limits.page(), (bytes, all) -> {}, () -> {
            // What an earlier try has left is dropped.
            body.reset();
            return body;
        }));
        String type = answer.response
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return new Page(answer.at, type, ByteBuffer.wrap(body.toByteArray()));
    }

    /** Writes a file, whose name may exist. */
    void file(WebAddress address, Path file, long maxBytes) throws IOException {
        fetch(address, new Wanted("", maxBytes, limits.file(), progress, () -> Files.newOutputStream(file)));
        progress.next();
    }

    /**
     * Writes a part of a file, or all of it if the server gives no parts.
     *
     * @param from the place of the first byte in the file of the server
     * @param length the number of bytes
     * @param file gets the bytes; its name may exist
     * @param maxBytes the greatest size of the whole file
     * @return whether the file has the part alone
     */
    boolean part(WebAddress address, long from, int length, Path file, long maxBytes) throws IOException {
        String range = from + "-" + (from + length - 1);
        Answer answer = fetch(
                address,
                new Wanted("bytes=" + range, maxBytes, limits.file(), progress, () -> Files.newOutputStream(file)));
        progress.next();
        boolean isPart = answer.response.statusCode() == PARTIAL;
        String given = answer.response.headers().firstValue("Content-Range").orElse("");
        if (isPart && !given.startsWith("bytes " + range + "/")) {
            throw new IOException(answer.at + " sends another part than bytes " + range);
        }
        return isPart;
    }

    private interface Target {
        OutputStream open() throws IOException;
    }

    /** @param range the value of the header for a part of a file; empty for all of it */
    private record Wanted(String range, long maxBytes, Duration most, DownloadProgress progress, Target target) {
        boolean isAnsweredBy(int status) {
            return status == OK || (status == PARTIAL && !range.isEmpty());
        }
    }

    private record Answer(WebAddress at, HttpResponse<Long> response) {}

    private Answer fetch(WebAddress address, Wanted wanted) throws IOException {
        WebAddress at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<Long> response = tried(at, wanted);
            String location = response.headers().firstValue("Location").orElse("");
            if (wanted.isAnsweredBy(response.statusCode())) {
                return new Answer(at, response);
            }
            at = at.follow(location);
        }
        throw new IOException(address + " redirects without an end");
    }

    /** Returns a success or a redirect. */
    private HttpResponse<Long> tried(WebAddress address, Wanted wanted) throws IOException {
        Duration pause = limits.pause();
        for (int attempt = 1; true; attempt++) {
            try {
                return once(address, wanted);
            } catch (FetchException e) {
                if (!e.isTemporary() || attempt >= limits.tries()) {
                    throw new IOException(address + " " + e.getMessage(), e);
                }
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                throw stopped();
            }
            pause = pause.multipliedBy(2);
        }
    }

    private HttpResponse<Long> once(WebAddress address, Wanted wanted) throws IOException {
        try (OutputStream out = wanted.target.open()) {
            ArrivingBody body = new ArrivingBody(out, wanted.maxBytes);
            BodyHandler<Long> handler = head -> {
                if (!wanted.isAnsweredBy(head.statusCode())) {
                    return BodySubscribers.replacing(0L);
                }
                body.expect(head.headers().firstValueAsLong("Content-Length").orElse(-1));
                return body;
            };
            CompletableFuture<HttpResponse<Long>> answer = client.sendAsync(request(address, wanted.range), handler);
            HttpResponse<Long> response = ended(answer, address, body, wanted);
            check(response, wanted);
            return response;
        }
    }

    private HttpRequest request(WebAddress address, String range) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                .header("User-Agent", "breathcue")
                .header("Accept", IndexPage.ACCEPTED + ", */*;q=0.1");
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        if (address.credentials() != null) {
            request.header("Authorization", address.credentials());
        }
        WebAddress proxy = proxies.forAddress(address);
        if (proxy != null && proxy.credentials() != null) {
            request.header("Proxy-Authorization", proxy.credentials());
        }
        return request.build();
    }

    /** Waits for the end of an answer, as long as something arrives. */
    private HttpResponse<Long> ended(
            CompletableFuture<HttpResponse<Long>> answer, WebAddress address, ArrivingBody body, Wanted wanted)
            throws IOException {
        long began = System.nanoTime();
        long lastArrival = began;
        long arrived = 0;
        try {
            while (true) {
                try {
                    HttpResponse<Long> response = answer.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                    wanted.progress.arrived(body.arrived(), body.expected());
                    return response;
                } catch (TimeoutException e) {
                    wanted.progress.arrived(body.arrived(), body.expected());
                }
                long now = System.nanoTime();
                if (body.arrived() > arrived) {
                    arrived = body.arrived();
                    lastArrival = now;
                }
                if (now - lastArrival > limits.stall().toNanos()) {
                    throw new FetchException("sends nothing any more", true);
                }
                if (now - began > wanted.most.toNanos()) {
                    throw new FetchException("is too slow: it took more than " + wanted.most.toSeconds() + " s", false);
                }
            }
        } catch (InterruptedException e) {
            throw stopped();
        } catch (ExecutionException e) {
            throw failure(e.getCause(), address);
        } finally {
            answer.cancel(true);
        }
    }

    private static InterruptedIOException stopped() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the download was stopped");
    }

    private IOException failure(@Nullable Throwable failure, WebAddress address) {
        if (failure instanceof FetchException || failure instanceof FileSystemException) {
            return (IOException) failure;
        }
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            WebAddress proxy = proxies.forAddress(address);
            return new FetchException(
                    proxy == null
                            ? "cannot be reached; check the network connection"
                            : "cannot be reached through the proxy " + proxy.host() + ":" + proxy.port(),
                    false);
        }
        if (failure instanceof SSLException) {
            return new FetchException(
                    "has no secure connection (" + shortened(failure)
                            + "); if your organisation has a certificate of its own, set PIP_CERT to its PEM file",
                    false);
        }
        if (failure instanceof IOException) {
            return new FetchException("broke off (" + shortened(failure) + ")", true);
        }
        throw new IllegalStateException("the download failed", failure);
    }

    /** A message may quote what the server sent. */
    private static String shortened(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.length() > MOST_LETTERS ? message.substring(0, MOST_LETTERS) + "…" : message;
    }

    private void check(HttpResponse<Long> response, Wanted wanted) throws FetchException {
        int status = response.statusCode();
        boolean redirects = switch (status) {
            case 301, 302, 303, 307, 308 ->
                response.headers().firstValue("Location").isPresent();
            default -> false;
        };
        if (wanted.isAnsweredBy(status) || redirects) {
            return;
        }
        String told = "answers with status " + status;
        throw switch (status) {
            case 401, 403 -> new FetchException(told + ": it needs another user name or password in " + users, false);
            case 404, 410 -> new FetchException(told + ": it does not exist", false);
            case 407 -> new FetchException("cannot be reached: the proxy needs a user name and a password", false);
            case 408, 425, 429 -> new FetchException(told + ": too many requests", true);
            default -> new FetchException(told, status >= 500);
        };
    }

    /** Tells the client which proxy to use. */
    private static final class Selector extends ProxySelector {
        private final ProxyChoice choice;

        Selector(ProxyChoice choice) {
            this.choice = choice;
        }

        @Override
        public List<Proxy> select(URI uri) {
            WebAddress proxy = choice.forAddress(new WebAddress(uri, null));
            return List.of(
                    proxy == null
                            ? Proxy.NO_PROXY
                            : new Proxy(
                                    Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The request fails and tells it.
        }
    }
}
