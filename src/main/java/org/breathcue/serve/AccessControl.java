package org.breathcue.serve;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides who is answered. A page of another site is refused: its requests have another {@code Host} if its name was made to lead here, and
 * another {@code Origin} if its script or form sends something. In a network, only those are answered who have the token.
 */
final class AccessControl {
    static final String COOKIE = "breathcue";

    private static final int TOKEN_BYTES = 16;

    private final Set<String> hosts;
    private final Set<String> origins;
    private final Optional<String> token;

    /**
     * @param hosts the names and addresses of this server, each with its port
     * @param origins where the pages of this server come from, such as {@code http://127.0.0.1:8765}
     * @param token what a client has to know; empty if nothing
     */
    AccessControl(Set<String> hosts, Set<String> origins, Optional<String> token) {
        this.hosts = Set.copyOf(hosts);
        this.origins = Set.copyOf(origins);
        this.token = token;
    }

    /** Returns a new token of {@value #TOKEN_BYTES} random bytes. */
    static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Refuses a request that was meant for another site, or comes from one. */
    void checkSite(String method, Headers headers) throws RefusedException {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            throw new RefusedException(421, "this server has another name; use the address that it printed");
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean own = origin.size() == 1 && origins.contains(origin.get(0));
        if (!reads && !own) {
            throw new RefusedException(403, "only pages of this server may send something");
        }
    }

    /** Returns whether the client knows the token, by the cookie that {@link #admits} led to. */
    boolean knows(Headers headers) {
        return token.isEmpty()
                || headers.getOrDefault("Cookie", List.of()).stream()
                        .flatMap(line -> Stream.of(line.split(";", -1)))
                        .map(String::strip)
                        .filter(cookie -> cookie.startsWith(COOKIE + "="))
                        .anyMatch(cookie -> isToken(cookie.substring(COOKIE.length() + 1)));
    }

    /** Returns the header {@code Set-Cookie} for a client that gives the token; empty if it is another one. */
    Optional<String> admits(String given) {
        return token.filter(known -> isToken(given))
                .map(known -> COOKIE + "=" + known + "; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000");
    }

    /** Takes the same time for every wrong token of the same length. */
    private boolean isToken(String given) {
        return token.isPresent()
                && MessageDigest.isEqual(
                        token.get().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
