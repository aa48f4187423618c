package org.breathcue.voice.pack;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address on the web, and the user that it names. Never printed with the user.
 *
 * @param uri an http or https URL without user, query or fragment in messages
 * @param credentials the value of a header for basic authorization; null without a user
 */
record WebAddress(URI uri, @Nullable String credentials) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * Reads an address.
     *
     * @param what the setting that it comes from, for the message
     * @throws IOException if it is not an absolute http or https URL
     */
    static WebAddress of(String what, String text) throws IOException {
        try {
            WebAddress address = of(new URI(text));
            if (address != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below.
        }
        throw new IOException(what + " must be an http or https URL, found " + withoutUser(text));
    }

    private static @Nullable WebAddress of(URI uri) throws URISyntaxException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            return null;
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String user = uri.getRawUserInfo();
        return new WebAddress(
                new URI(scheme + "://" + uri.getHost() + port + path + query), user == null ? null : basic(user));
    }

    private static String basic(String user) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        return basic(decoded(name), decoded(password));
    }

    private static String basic(String name, String password) {
        byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Returns the address with a user. */
    WebAddress withUser(String name, String password) {
        return as(basic(name, password));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String withoutUser(String text) {
        return text.replaceFirst("//.*@", "//****@");
    }

    /**
     * Returns an address that a page or an answer names. It keeps the user on the same host only.
     *
     * @throws IOException if it is no address, or gives up encryption; the message says which
     */
    WebAddress follow(String reference) throws IOException {
        @Nullable WebAddress next;
        try {
            next = of(uri.resolve(new URI(reference.strip().replace(" ", "%20"))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            next = null;
        }
        if (next == null) {
            throw new IOException(this + " leads to what is no http or https URL: " + withoutUser(reference));
        }
        if (isEncrypted() && !next.isEncrypted()) {
            throw new IOException(this + " leads to a connection without encryption: " + next);
        }
        return next.credentials == null && next.origin().equals(origin()) ? next.as(credentials) : next;
    }

    private WebAddress as(@Nullable String user) {
        return new WebAddress(uri, user);
    }

    boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    String host() {
        return uri.getHost();
    }

    /** Returns the port, which may be the usual one. */
    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isEncrypted() ? HTTPS_PORT : HTTP_PORT;
    }

    private String origin() {
        return uri.getScheme() + "://" + host().toLowerCase(Locale.ROOT) + ":" + port();
    }

    /** Returns the address of a folder: it ends in a slash. */
    WebAddress folder(String name) {
        return file(name + "/");
    }

    /** Returns the address of a file below this folder. */
    WebAddress file(String path) {
        String text = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        return at(text + (text.endsWith("/") ? "" : "/") + path);
    }

    private WebAddress at(String text) {
        return new WebAddress(URI.create(text), credentials);
    }

    /** Returns the address for a message: without user and query. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
