package org.breathcue.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The history in a folder: the file {@code history.jsonl} with a line for each session, and the folder {@code playing} with the places
 * of sessions that are playing or were interrupted. Several processes may use it at the same time. Reading changes nothing and waits
 * for nobody.
 */
public final class History {
    private static final String FILE = "history.jsonl";
    private static final String PLAYING = "playing";
    private static final int MOST_PLACES = 10;
    private static final int MOST_READINGS = 5;
    private static final long MILLIS_BETWEEN = 20;

    private final Path folder;
    private final Clock clock;
    private final HistoryFile file;
    private final Places places;

    /**
     * @param folder created when something is written
     * @param clock the time, in the time zone of the listener
     */
    public History(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.file = new HistoryFile(folder.resolve(FILE));
        this.places = new Places(folder.resolve(PLAYING));
    }

    /**
     * The sessions of a history.
     *
     * @param entries one for each session, in the order of their starts
     * @param unreadable the numbers of the lines that cannot be read, from 1
     */
    public record Sessions(List<HistoryEntry> entries, List<Integer> unreadable) {
        public Sessions {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Returns the file with the entries, whether it exists or not. */
    public Path file() {
        return folder.resolve(FILE);
    }

    /** Returns the clock of the history. */
    public Clock clock() {
        return clock;
    }

    /** Returns the sessions that are in the history. */
    public Sessions sessions() throws IOException {
        HistoryFile.Content content = file.read();
        for (int i = 1; i < MOST_READINGS && !content.complete(); i++) {
            // A line is being written. If it stays incomplete, it was cut off.
            pause();
            content = file.read();
        }
        Map<String, HistoryEntry> entries = new LinkedHashMap<>();
        List<Integer> unreadable = new ArrayList<>();
        for (int i = 0; i < content.lines().size(); i++) {
            String line = content.lines().get(i);
            Optional<HistoryEntry> entry = entry(line);
            if (entry.isPresent()) {
                entries.merge(
                        entry.get().id(),
                        entry.get(),
                        (before, other) -> other.part() >= before.part() ? other : before);
            } else if (!line.isBlank()) {
                unreadable.add(i + 1);
            }
        }
        return new Sessions(
                entries.values().stream()
                        .sorted(Comparator.comparing(
                                (HistoryEntry entry) -> entry.started().toInstant()))
                        .toList(),
                unreadable);
    }

    /** Returns the entry of a session, if it has one of this part or a later one. */
    public Optional<HistoryEntry> find(String id, int part) throws IOException {
        return sessions().entries().stream()
                .filter(entry -> entry.id().equals(id) && entry.part() >= part)
                .findFirst();
    }

    private static Optional<HistoryEntry> entry(String line) {
        try {
            return Optional.of(EntryJson.read(EntryJson.MAPPER.readTree(line)));
        } catch (JsonProcessingException | EntryJson.UnreadableException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds an entry. */
    public void add(HistoryEntry entry) throws IOException {
        PrivateFile.createFolder(folder);
        StateLock.run(folder, () -> append(entry));
    }

    private void append(HistoryEntry entry) throws IOException {
        try {
            file.add(EntryJson.MAPPER.writeValueAsString(EntryJson.write(entry)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can always be written", e);
        }
    }

    /** Removes all entries and the places of all sessions that are not playing now. */
    public void clear() throws IOException {
        PrivateFile.createFolder(folder);
        StateLock.run(folder, () -> {
            file.clear();
            for (Place place : places.all()) {
                removeUnlessPlaying(place.entry().id());
            }
        });
    }

    /** Adds the entries of sessions whose process is gone. Each is added once, whoever else does the same. */
    public void settle() throws IOException {
        if (places.all().stream().allMatch(Place::entered)) {
            return;
        }
        StateLock.run(folder, () -> {
            for (Place found : places.all()) {
                if (!found.entered()) {
                    settle(found.entry().id());
                }
            }
        });
    }

    private void settle(String id) throws IOException {
        try (PlaceClaim claim = places.claim(id).orElse(null)) {
            // Its process may have ended properly meanwhile.
            Optional<Place> place = claim == null ? Optional.empty() : places.find(id);
            if (place.isPresent() && !place.get().entered()) {
                enter(place.get());
            }
        }
    }

    /** Adds the entry of a place, unless it was added before, and keeps the place if the session can go on. */
    private void enter(Place place) throws IOException {
        if (find(place.entry().id(), place.entry().part()).isEmpty()) {
            append(place.entry());
        }
        keep(place);
    }

    private void keep(Place place) throws IOException {
        if (place.canGoOn()) {
            places.write(place.asEntered());
        } else {
            places.remove(place.entry().id());
        }
    }

    /** Returns the places of interrupted sessions, the latest first. */
    public List<Place> interrupted() {
        return places.all().stream()
                .filter(place -> place.entered() && place.canGoOn())
                .toList();
    }

    /** Removes the place of an interrupted session, which can no longer be continued. Its entry stays in the history. */
    public void forget(Place place) throws IOException {
        StateLock.run(folder, () -> removeUnlessPlaying(place.entry().id()));
    }

    private void removeUnlessPlaying(String id) throws IOException {
        try (PlaceClaim claim = places.claim(id).orElse(null)) {
            if (claim != null) {
                places.remove(id);
            }
        }
    }

    /**
     * Claims a new session, or one that was interrupted, and writes its place for the first time. Removes the oldest places if there are
     * many.
     *
     * @return empty if another process plays the session, or if an interrupted session was continued meanwhile
     */
    Optional<PlaceClaim> begin(Place first) throws IOException {
        PrivateFile.createFolder(folder);
        return StateLock.change(folder, () -> claim(first));
    }

    private Optional<PlaceClaim> claim(Place first) throws IOException {
        String id = first.entry().id();
        Optional<PlaceClaim> claim = places.claim(id);
        if (claim.isEmpty()) {
            return claim;
        }
        int partBefore = places.find(id).map(place -> place.entry().part()).orElse(0);
        boolean written = false;
        try {
            if (partBefore != first.entry().part() - 1) {
                return Optional.empty();
            }
            removeOldest();
            places.write(first);
            written = true;
            return claim;
        } finally {
            if (!written) {
                claim.get().close();
            }
        }
    }

    private void removeOldest() throws IOException {
        List<Place> all = interrupted();
        for (Place old : all.subList(Math.min(MOST_PLACES - 1, all.size()), all.size())) {
            removeUnlessPlaying(old.entry().id());
        }
    }

    /** Writes the place of a session that this process plays. */
    void update(Place place) throws IOException {
        places.write(place);
    }

    /**
     * Adds the entry of a session that has ended, and keeps its place if the session can go on. If only the entry cannot be written, the
     * place keeps it for the next run.
     */
    void end(Place last, PlaceClaim claim) throws IOException {
        try (claim) {
            StateLock.run(folder, () -> {
                places.write(last);
                append(last.entry());
                keep(last);
            });
        }
    }

    /** Removes the place of a session of which nothing was heard. */
    void drop(Place place, PlaceClaim claim) throws IOException {
        try (claim) {
            StateLock.run(folder, () -> places.remove(place.entry().id()));
        }
    }
}
