package org.breathcue.programme.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.breathcue.file.AtomicFile;
import org.breathcue.file.RegularFile;

/**
 * The programmes that a listener follows, and when each was started: a small JSON file, such as
 *
 * <pre>{ "version": 1, "started": { "desk-breaks": "2026-11-02T09:00:00+01:00" } }</pre>
 */
public final class ProgrammeStarts {
    private static final String FILE = "programmes.json";
    private static final String STARTED = "started";
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;

    /** @param file the file; it need not exist */
    public ProgrammeStarts(Path file) {
        this.file = file;
    }

    /**
     * Returns the programmes that are kept in a folder.
     *
     * @param folder the folder with what is remembered from one run to the next
     */
    public static ProgrammeStarts in(Path folder) {
        return new ProgrammeStarts(folder.resolve(FILE));
    }

    /** Returns the file, whether it exists or not. */
    public Path file() {
        return file;
    }

    /**
     * Returns when each programme was started, by the name of the programme, in alphabetical order.
     *
     * @throws IOException if the file cannot be read, or is damaged
     */
    public Map<String, ZonedDateTime> all() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        byte[] bytes;
        try (var in = RegularFile.open(file)) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        Map<String, ZonedDateTime> starts = new TreeMap<>();
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.path("version").asInt() != VERSION) {
                throw new IOException("it is damaged, or written by a later version of Breathcue");
            }
            for (Map.Entry<String, JsonNode> entry : root.path(STARTED).properties()) {
                starts.put(
                        entry.getKey(),
                        OffsetDateTime.parse(entry.getValue().asText()).toZonedDateTime());
            }
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IOException("it is damaged; delete it, and start your programmes again with --on", e);
        }
        return Collections.unmodifiableMap(starts);
    }

    /**
     * Records when a programme was started, to the second, or that it is followed no longer.
     *
     * @param started when it was started; empty to forget it
     */
    public void put(String programme, Optional<ZonedDateTime> started) throws IOException {
        Map<String, ZonedDateTime> starts = new TreeMap<>(all());
        starts.remove(programme);
        started.ifPresent(time -> starts.put(programme, time));
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION);
        ObjectNode written = root.putObject(STARTED);
        starts.forEach((name, time) -> written.put(
                name, time.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString()));
        Files.createDirectories(file.resolveSibling(""));
        try (AtomicFile part = AtomicFile.open(file)) {
            part.write((MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
            part.publish();
        }
    }
}
