package org.breathcue.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.breathcue.file.FolderEntries;
import org.breathcue.file.RegularFile;

/** The folder with one file for each place. Every file is written completely or not at all. */
final class Places {
    private static final String ENDING = ".json";
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final Path folder;

    Places(Path folder) {
        this.folder = folder;
    }

    /** Returns all places that can be read, those of the latest sessions first. */
    List<Place> all() {
        List<Place> places = new ArrayList<>();
        for (String id : FolderEntries.plainNames(folder, ENDING)) {
            find(id).ifPresent(places::add);
        }
        places.sort(Comparator.comparing((Place place) -> place.entry().ended().toInstant())
                .reversed());
        return places;
    }

    /** Returns the place of a session; empty if there is none, or if it cannot be read. */
    Optional<Place> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream in = RegularFile.open(file(id))) {
            Place place = PlaceJson.read(EntryJson.MAPPER.readTree(in));
            return Optional.of(place).filter(read -> read.entry().id().equals(id));
        } catch (IOException | EntryJson.UnreadableException | IllegalArgumentException e) {
            // Another process has removed it, or something else was put in its place.
            return Optional.empty();
        }
    }

    /** Writes a place. Only for the process that holds its claim, or one that holds the {@link StateLock} while nobody holds the claim. */
    void write(Place place) throws IOException {
        PrivateFile.createFolder(folder);
        PrivateFile.replace(file(place.entry().id()), bytes(place));
    }

    private static byte[] bytes(Place place) {
        try {
            return (EntryJson.MAPPER.writeValueAsString(PlaceJson.write(place)) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** Claims a session for this process; empty if a process plays it. */
    Optional<PlaceClaim> claim(String id) throws IOException {
        PrivateFile.createFolder(folder);
        return PlaceClaim.take(folder, id);
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }
}
