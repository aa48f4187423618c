package org.breathcue.voice.pack;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the proxy for an address.
 *
 * @param http the proxy for addresses without encryption; null for none
 * @param https the proxy for addresses with encryption; null for none
 * @param direct the ends of host names that are reached directly, or their beginnings with {@code *} behind; {@code *} is all of them
 */
record ProxyChoice(@Nullable WebAddress http, @Nullable WebAddress https, List<String> direct) {
    /**
     * Returns pip's setting {@code proxy} for all addresses, otherwise the usual environment variables.
     *
     * @throws IOException if a proxy is not an http URL
     */
    static ProxyChoice of(PipSettings settings, DownloadEnvironment environment) throws IOException {
        String forAll = settings.text("proxy");
        if (!forAll.isEmpty()) {
            WebAddress proxy = proxy("pip's proxy", forAll);
            return new ProxyChoice(proxy, proxy, List.of());
        }
        String direct = variable("no_proxy", environment);
        return new ProxyChoice(
                proxyFor("http_proxy", environment),
                proxyFor("https_proxy", environment),
                direct.isEmpty() ? List.of() : List.of(direct.strip().split("[\\s,]+", -1)));
    }

    private static @Nullable WebAddress proxyFor(String name, DownloadEnvironment environment) throws IOException {
        for (String from : List.of(name, "all_proxy")) {
            String value = variable(from, environment);
            if (!value.isEmpty()) {
                return proxy(from, value);
            }
        }
        return null;
    }

    /** The variable in lower case counts first. */
    private static String variable(String name, DownloadEnvironment environment) {
        String small = environment.variable(name);
        return small.isEmpty() ? environment.variable(name.toUpperCase(Locale.ROOT)) : small;
    }

    private static WebAddress proxy(String what, String value) throws IOException {
        String url = value.contains("://") ? value : "http://" + value;
        if (!url.regionMatches(true, 0, "http:", 0, "http:".length())) {
            throw new IOException(what + " must start with http://, found " + value.replaceFirst(":.*", ":…"));
        }
        return WebAddress.of(what, url);
    }

    /** Returns the proxy for an address, or null if it is reached directly. */
    @Nullable
    WebAddress forAddress(WebAddress address) {
        String host = address.host().toLowerCase(Locale.ROOT);
        boolean directly = direct.stream()
                .map(end -> end.toLowerCase(Locale.ROOT).strip().replaceFirst("^\\*?\\.", ""))
                .anyMatch(end -> end.equals("*")
                        || host.equals(end)
                        || host.endsWith("." + end)
                        || (end.endsWith(".*") && host.startsWith(end.substring(0, end.length() - 1)))
                        || (host + ":" + address.port()).equals(end));
        return directly ? null : address.isEncrypted() ? https : http;
    }
}
