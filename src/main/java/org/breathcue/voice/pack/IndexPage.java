package org.breathcue.voice.pack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a package index that lists the files of one package: JSON (PEP 691) or HTML (PEP 503). */
final class IndexPage {
    /** The content types that are read, for the header {@code Accept}. */
    static final String ACCEPTED =
            "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2," + " text/html;q=0.2";

    /** A link; no part of it can be matched in more than one way, so that no page takes long. */
    private static final Pattern LINK = Pattern.compile(
            "<a\\s[^<>]*?\\bhref\\s*+=\\s*+(?:\"([^\"<>]*+)\"|'([^'<>]*+)'|([^\\s\"'<>]++))", Pattern.CASE_INSENSITIVE);

    private static final int DEPTH_OF_FILES = 3;

    private final HttpFetch.Page page;

    IndexPage(HttpFetch.Page page) {
        this.page = page;
    }

    /**
     * Returns the address of a file.
     *
     * @throws IOException if the page does not list it, or cannot be read
     */
    WebAddress find(String file) throws IOException {
        Optional<String> link = page.type().endsWith("json") ? inJson(file) : inHtml(file);
        if (link.isEmpty()) {
            throw new IOException(page.at() + " does not list " + file + "; it may be the login page of a proxy"
                    + " or the wrong address of an index");
        }
        return page.at().follow(link.get());
    }

    private Optional<String> inJson(String file) throws IOException {
        String name = "";
        String url = "";
        try (JsonParser json = new JsonFactory().createParser(page.bytes().array())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                int depth = json.getParsingContext().getNestingDepth();
                if (token == JsonToken.VALUE_STRING && depth == DEPTH_OF_FILES) {
                    if ("filename".equals(json.currentName())) {
                        name = json.getText();
                    } else if ("url".equals(json.currentName())) {
                        url = json.getText();
                    }
                } else if (token == JsonToken.END_OBJECT && depth == DEPTH_OF_FILES - 1) {
                    if (name.equals(file) && !url.isEmpty()) {
                        return Optional.of(url);
                    }
                    name = "";
                    url = "";
                }
            }
        } catch (JacksonException e) {
            throw new IOException(page.at() + " is damaged: it is no JSON", e);
        }
        return Optional.empty();
    }

    private Optional<String> inHtml(String file) {
        Matcher links = LINK.matcher(StandardCharsets.UTF_8.decode(page.bytes()));
        while (links.find()) {
            String link = (links.group(1) != null
                            ? links.group(1)
                            : links.group(2) != null ? links.group(2) : links.group(3))
                    .replace("&amp;", "&")
                    .strip();
            String path = link.replaceFirst("[?#].*", "");
            if (path.substring(path.lastIndexOf('/') + 1).equals(file)) {
                return Optional.of(link);
            }
        }
        return Optional.empty();
    }
}
