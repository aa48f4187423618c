package org.breathcue.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this computer that answers as a test wants. */
public final class LocalServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /** Starts a server that knows no address. */
    public static LocalServer start() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        LocalServer started = new LocalServer(server);
        server.setExecutor(started.pool);
        server.createContext("/", started::handle);
        server.start();
        return started;
    }

    /** Returns the address of the server, without a slash at the end. */
    public String url() {
        return "http://" + authority();
    }

    /** Returns host and port. */
    public String authority() {
        return HOST + ":" + server.getAddress().getPort();
    }

    /** Returns the requests so far: method, address, and the header for authorization. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Answers requests to an address; replaces its former answer. */
    public void handle(String path, HttpHandler handler) {
        handlers.put(path, handler);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String user = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + (user == null ? "" : " " + user));
        HttpHandler known = handlers.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (known == null) {
                send(exchange, 404, "text/plain", new byte[0]);
            } else {
                known.handle(exchange);
            }
        }
    }

    /** Answers with a text. */
    public void answer(String path, int status, String type, String body) {
        answer(path, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with these bytes. */
    public void answer(String path, int status, String type, byte[] body) {
        handle(path, exchange -> send(exchange, status, type, body));
    }

    /** Redirects to another address. */
    public void redirect(String path, String location) {
        handle(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Sends an answer. */
    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
    }
}
