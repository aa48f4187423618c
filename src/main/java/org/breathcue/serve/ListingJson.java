package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.breathcue.CatalogEntry;
import org.breathcue.catalog.SessionSummary;
import org.breathcue.catalog.StretchSummary;
import org.breathcue.history.History;
import org.breathcue.serve.page.SessionJson;
import org.breathcue.voice.VoiceProvider;

/** Everything that a page needs in order to choose a session: {@code sessions.json}. */
final class ListingJson {
    private final LibraryPool libraries;
    private final PreparedSessions prepared;
    private final SessionList sessions;
    private final Optional<ListenerFiles> listener;

    ListingJson(
            LibraryPool libraries, PreparedSessions prepared, SessionList sessions, Optional<ListenerFiles> listener) {
        this.libraries = libraries;
        this.prepared = prepared;
        this.sessions = sessions;
        this.listener = listener;
    }

    ObjectNode json() throws RefusedException {
        SessionList.Read read = sessions.entries();
        List<CatalogEntry> entries = read.entries();
        ObjectNode json = Content.JSON.createObjectNode();
        ArrayNode list = json.putArray("sessions");
        entries.forEach(entry -> SessionJson.of(entry).ifPresent(list::add));
        json.put("complete", read.complete());
        voices().forEach(json.putArray("voices")::add);
        ArrayNode today = json.putArray("today");
        json.putNull("resume");
        json.put("history", listener.isPresent());
        if (listener.isPresent()) {
            History history = listener.get().history();
            settle(history);
            for (DueSession due : due(listener.get())) {
                ObjectNode node = due.json();
                node.put("title", title(due.session(), entries));
                today.add(node);
            }
            new ResumePoints(history, libraries.voices(), prepared)
                    .latest()
                    .ifPresent(point -> json.set("resume", point));
        }
        return json;
    }

    /** Adds what processes left that were killed. If that fails, the next command tries again. */
    private static void settle(History history) {
        try {
            history.settle();
        } catch (IOException e) {
            // Reading does not need it.
        }
    }

    private List<DueSession> due(ListenerFiles files) throws RefusedException {
        try {
            var starts = files.programmes().all();
            var done = files.history().sessions().entries();
            return libraries.patiently(library -> DueSession.all(
                    library.programmes(), starts, done, files.history().clock()));
        } catch (IOException e) {
            // The history or the list of programmes is damaged; the commands history and today say how.
            return List.of();
        }
    }

    private String title(String name, List<CatalogEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.file().plainName().equals(name))
                .flatMap(entry -> entry.summary().stream())
                .map(SessionSummary::title)
                .findFirst()
                .or(() -> StretchSummary.all(libraries.catalog().library()).stream()
                        .filter(stretch -> stretch.file().equals(name))
                        .map(StretchSummary::name)
                        .findFirst())
                .orElse(name);
    }

    /** Returns the names of the voices that can speak, the usual one first. */
    private List<String> voices() {
        return Stream.concat(Stream.of(libraries.voices().usual()), libraries.voices().all().stream())
                .map(VoiceProvider::name)
                .distinct()
                .toList();
    }
}
