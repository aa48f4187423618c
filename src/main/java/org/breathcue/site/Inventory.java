package org.breathcue.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.breathcue.file.AtomicFile;

/** The list of the files of a site, in the site itself. It shows that a folder is a site, and which of its files may be replaced. */
final class Inventory {
    static final String NAME = "breathcue-site.json";

    private static final String FORMAT = "breathcue-site/1";
    private static final String FILES = "files";
    private static final JsonMapper MAPPER = new JsonMapper();

    /** A path inside the site that leads nowhere else. */
    private static final Pattern INSIDE = Pattern.compile("(?:s/[^/\\\\.][^/\\\\]*/)?[^/\\\\.][^/\\\\]*");

    private Inventory() {}

    /** Returns the files of a site; empty if the folder is none. */
    static Optional<Set<String>> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        JsonNode json;
        try {
            json = MAPPER.readTree(Files.readAllBytes(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return Optional.empty();
        }
        if (!json.path("format").asText().equals(FORMAT)) {
            return Optional.empty();
        }
        Set<String> files = new TreeSet<>();
        json.path(FILES).forEach(name -> files.add(name.asText()));
        files.removeIf(name -> !INSIDE.matcher(name).matches());
        files.add(NAME);
        return Optional.of(files);
    }

    static void write(Path folder, Collection<String> files) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("format", FORMAT);
        files.forEach(json.putArray(FILES)::add);
        try (AtomicFile file = AtomicFile.open(folder.resolve(NAME))) {
            file.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
            file.publish();
        }
    }
}
