package org.breathcue.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.breathcue.Breathcue;
import org.breathcue.history.History;
import org.breathcue.programme.start.ProgrammeStarts;

/** A server on a free port of this computer, with a library of one short session, asked over sockets. */
final class RunningServer implements AutoCloseable {
    static final String SESSION = """
            { "title": "Rest", "voice": "kevin16", "steps": [
              { "say": "Rest." },
              { "breathe": "2-9 breaths", "name": "Breath" } ] }
            """;

    private static final int MOST_MILLIS = 20_000;

    final List<String> failures = new CopyOnWriteArrayList<>();
    private final Server server;

    private RunningServer(Path folder, boolean network, Optional<String> proxy, Optional<ListenerFiles> listener)
            throws IOException {
        server = Server.start(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                0,
                network,
                proxy,
                () -> Breathcue.in(folder.resolve("library")),
                listener,
                failures::add);
    }

    private static Path made(Path folder) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("library/scripts"));
        Files.writeString(scripts.resolve("rest.json"), SESSION);
        Files.writeString(folder.resolve("secret.json"), SESSION.replace("Rest", "Secret"));
        return folder;
    }

    /** A server of a library that is there already. */
    static RunningServer of(Path folder) throws IOException {
        return new RunningServer(folder, false, Optional.empty(), Optional.empty());
    }

    static RunningServer local(Path folder) throws IOException {
        return new RunningServer(made(folder), false, Optional.empty(), Optional.empty());
    }

    static RunningServer network(Path folder) throws IOException {
        return new RunningServer(made(folder), true, Optional.empty(), Optional.empty());
    }

    /** A server behind a proxy. */
    static RunningServer behind(String proxy, Path folder) throws IOException {
        return new RunningServer(made(folder), true, Optional.of(proxy), Optional.empty());
    }

    /** A server that keeps a history in the folder {@code state}. */
    static RunningServer withHistory(Path folder, Clock clock) throws IOException {
        Path state = folder.resolve("state");
        return new RunningServer(
                made(folder),
                false,
                Optional.empty(),
                Optional.of(new ListenerFiles(
                        new History(state, clock), ProgrammeStarts.in(state), folder.resolve("library"))));
    }

    String url() {
        return server.url();
    }

    int port() {
        return URI.create(server.origin()).getPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    /** What a server answered. The names of the headers have small letters. */
    static final class Reply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        Reply(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            this.headers = Map.copyOf(headers);
            this.body = body.clone();
        }

        int status() {
            return status;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body.clone();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Reply get(String path, String... headers) throws IOException {
        return ask("GET", path, new byte[0], headers);
    }

    Reply post(String path, String json, String... headers) throws IOException {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Origin: http://" + host();
        all[headers.length + 1] = "Content-Type: application/json";
        return ask("POST", path, json.getBytes(StandardCharsets.UTF_8), all);
    }

    Reply ask(String method, String path, byte[] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (!List.of(headers).stream().anyMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: ").append(host()).append("\r\n");
        }
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        head.append("Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return reply(raw(all.toByteArray()));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(MOST_MILLIS);
        return socket;
    }

    /** Sends bytes, and returns everything that comes back until the server closes the connection. */
    byte[] raw(byte[] request) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // The server answered before it had read all of it.
            }
            return all(socket.getInputStream());
        }
    }

    private static byte[] all(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            // The connection was reset: what came before counts.
        }
        return all.toByteArray();
    }

    private static Reply reply(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        byte[] body = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, body);
    }

    @Override
    public void close() {
        server.close();
    }
}
