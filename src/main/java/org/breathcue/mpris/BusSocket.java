package org.breathcue.mpris;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the socket of the session bus, as the D-Bus specification describes the addresses of servers. Sockets that are no
 * files (abstract ones) and other transports are not supported, because Java has no means to connect to them.
 */
final class BusSocket {
    private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";
    private static final String RUNTIME_FOLDER = "XDG_RUNTIME_DIR";
    private static final String UNIX = "unix:";
    private static final String PATH = "path=";
    private static final String IN_RUNTIME_FOLDER = "runtime=yes";
    private static final String USUAL_NAME = "bus";
    private static final int HEX = 16;

    private BusSocket() {}

    /**
     * Returns the socket of the first address that can be used; without an address, the usual one of the user.
     *
     * @param environment the environment variables
     * @return empty if there is no such socket
     */
    static Optional<Path> find(Map<String, String> environment) {
        String addresses = environment.getOrDefault(ADDRESS, "");
        Stream<String> paths = addresses.isEmpty()
                ? inRuntimeFolder(environment)
                : Stream.of(addresses.split(";"))
                        .filter(address -> address.startsWith(UNIX))
                        .flatMap(address -> Stream.of(
                                        address.substring(UNIX.length()).split(","))
                                .flatMap(entry -> path(entry, environment)));
        return paths.flatMap(BusSocket::existing).findFirst();
    }

    private static Stream<String> path(String entry, Map<String, String> environment) {
        if (entry.equals(IN_RUNTIME_FOLDER)) {
            return inRuntimeFolder(environment);
        }
        return entry.startsWith(PATH) ? unescaped(entry.substring(PATH.length())) : Stream.empty();
    }

    private static Stream<String> inRuntimeFolder(Map<String, String> environment) {
        String folder = environment.getOrDefault(RUNTIME_FOLDER, "");
        return folder.isEmpty() ? Stream.empty() : Stream.of(folder + "/" + USUAL_NAME);
    }

    /** Returns the value of an entry, in which bytes may be written as {@code %2d}; nothing if it is malformed. */
    private static Stream<String> unescaped(String value) {
        byte[] written = value.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[written.length];
        int n = 0;
        for (int i = 0; i < written.length; i++) {
            if (written[i] != '%') {
                bytes[n++] = written[i];
                continue;
            }
            int high = i + 1 < written.length ? Character.digit(written[i + 1], HEX) : -1;
            int low = i + 2 < written.length ? Character.digit(written[i + 2], HEX) : -1;
            if (high < 0 || low < 0) {
                return Stream.empty();
            }
            bytes[n++] = (byte) (high * HEX + low);
            i += 2;
        }
        return Stream.of(new String(bytes, 0, n, StandardCharsets.UTF_8));
    }

    private static Stream<Path> existing(String path) {
        try {
            return Stream.of(Path.of(path)).filter(socket -> socket.isAbsolute() && Files.exists(socket));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }
}
