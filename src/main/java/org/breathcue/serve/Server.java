package org.breathcue.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breathcue.Breathcue;

/**
 * Serves sessions to a page. On the address of this computer itself, nothing but the {@linkplain AccessControl name} of the server is checked; on an
 * address of a network, or behind a proxy, the client has to know a token.
 */
public final class Server implements AutoCloseable {
    private static final int HTTP_PORT = 80;

    /** A request that is not yet complete occupies a thread as well. */
    private static final int MOST_THREADS = 512;

    private static final int IDLE_SECONDS = 30;
    private static final String MOST_CONNECTIONS = "1000";
    private static final String MOST_SECONDS_TO_ASK = "20";
    private static final String MOST_SECONDS_TO_ANSWER = "600";

    private final HttpServer http;
    private final ExecutorService threads;
    private final LibraryPool libraries;
    private final SessionList sessions;
    private final Optional<String> proxy;
    private final Optional<String> token;

    private Server(
            HttpServer http,
            ExecutorService threads,
            LibraryPool libraries,
            SessionList sessions,
            Optional<String> proxy,
            Optional<String> token) {
        this.http = http;
        this.threads = threads;
        this.libraries = libraries;
        this.sessions = sessions;
        this.proxy = proxy;
        this.token = token;
    }

    /**
     * Starts a server.
     *
     * @param address the address of this computer to listen on
     * @param port the port; 0 for any that is free
     * @param library opens the library; called for each of the sessions that can be prepared at the same time
     * @param failures receives one line for each request that failed for a reason other than the request itself; any thread may call it
     * @throws IOException if the port cannot be used
     */
    public static Server start(InetAddress address, int port, Supplier<Breathcue> library, Consumer<String> failures)
            throws IOException {
        return start(address, port, Optional.empty(), library, Optional.empty(), failures);
    }

    /**
     * Starts a server that knows its listener, and may be reached by another name.
     *
     * @param proxy the name under which a proxy with https passes requests on to this server, such as {@code anna.example}
     * @param listener what is remembered of the listener; empty for nothing
     * @see #start(InetAddress, int, Supplier, Consumer)
     */
    public static Server start(
            InetAddress address,
            int port,
            Optional<String> proxy,
            Supplier<Breathcue> library,
            Optional<ListenerFiles> listener,
            Consumer<String> failures)
            throws IOException {
        boolean network = !address.isLoopbackAddress() || proxy.isPresent();
        return start(address, port, network, proxy, library, listener, failures);
    }

    /** @param network whether the client has to know a token */
    static Server start(
            InetAddress address,
            int port,
            boolean network,
            Optional<String> proxy,
            Supplier<Breathcue> library,
            Optional<ListenerFiles> listener,
            Consumer<String> failures)
            throws IOException {
        setDefault("sun.net.httpserver.nodelay", "true");
        setDefault("sun.net.httpserver.maxReqTime", MOST_SECONDS_TO_ASK);
        setDefault("sun.net.httpserver.maxRspTime", MOST_SECONDS_TO_ANSWER);
        setDefault("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        HttpServer http = HttpServer.create(new InetSocketAddress(address, port), 0);
        Optional<String> token = network ? Optional.of(AccessControl.newToken()) : Optional.empty();
        Set<String> names = names(address, http.getAddress().getPort());
        AccessControl access = new AccessControl(
                Stream.concat(names.stream(), proxy.stream()).collect(Collectors.toSet()),
                Stream.concat(
                                names.stream().map(name -> "http://" + name),
                                proxy.stream().map(name -> "https://" + name))
                        .collect(Collectors.toSet()),
                token);
        LibraryPool libraries = new LibraryPool(library);
        Drafts drafts = new Drafts(libraries.catalog());
        PreparedSessions prepared = new PreparedSessions(libraries, drafts);
        SessionList sessions = new SessionList(libraries);
        Routes routes = new Routes(
                access,
                new SessionRoutes(prepared),
                new EditorRoutes(libraries, drafts, new ScriptFolder(libraries.catalog(), !network)),
                new ListingJson(libraries, prepared, sessions, listener),
                listener.map(files -> new SessionLog(files, libraries, drafts, prepared)));
        ExecutorService threads = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Server::daemon);
        http.setExecutor(threads);
        http.createContext("/", new Answers(routes::answer, failures));
        http.start();
        // Before somebody asks for them.
        Future<?> unused = sessions.read();
        return new Server(http, threads, libraries, sessions, proxy, token);
    }

    /** The server of Java reads these once, before its first use. A property that the user sets has priority. */
    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Returns what browsers send as the name of this server: without the port if it is that of HTTP. */
    static Set<String> names(InetAddress address, int port) {
        Stream<String> hosts =
                address.isLoopbackAddress() ? Stream.of("localhost", "127.0.0.1", "[::1]") : Stream.of(host(address));
        return hosts.flatMap(
                        host -> port == HTTP_PORT ? Stream.of(host, host + ":" + port) : Stream.of(host + ":" + port))
                .collect(Collectors.toSet());
    }

    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "serve");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns the address of the server without a proxy. */
    public String origin() {
        InetSocketAddress address = http.getAddress();
        return "http://" + host(address.getAddress()) + ":" + address.getPort();
    }

    /** Returns the address of the page. In a network, it has the token. */
    public String url() {
        return proxy.map(name -> "https://" + name).orElseGet(this::origin) + "/"
                + token.map(known -> "?" + Routes.TOKEN + "=" + known).orElse("");
    }

    /** Ends the server at once. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        sessions.close();
        libraries.close();
    }
}
