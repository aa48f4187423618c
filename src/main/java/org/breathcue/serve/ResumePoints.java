package org.breathcue.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breathcue.history.History;
import org.breathcue.history.HistoryEntry;
import org.breathcue.history.Place;
import org.breathcue.history.PlayedCommand;
import org.breathcue.voice.Voices;

/** Where the listener can go on, on a page. */
final class ResumePoints {
    private static final String VOICE = "voice";

    private final History history;
    private final Voices voices;
    private final PreparedSessions prepared;

    ResumePoints(History history, Voices voices, PreparedSessions prepared) {
        this.history = history;
        this.voices = voices;
        this.prepared = prepared;
    }

    /** Returns the session that was interrupted last, if that was less than a day ago, and a page can play it. */
    Optional<ObjectNode> latest() {
        return history.interrupted().stream()
                .filter(place -> place.isRecent(history.clock().instant()))
                .findFirst()
                .filter(place -> isPlayable(place.entry().command()))
                .map(this::json);
    }

    private boolean isPlayable(PlayedCommand command) {
        return command.name().equals("play")
                && command.options().entrySet().stream()
                        .allMatch(option -> RequestReader.knows(option.getKey())
                                && !option.getValue().isEmpty())
                && prepared.has(command.session());
    }

    /** Returns a place with the options that the session was played with, and its voice: another one may be the usual one by now. */
    private ObjectNode json(Place place) {
        HistoryEntry entry = place.entry();
        ObjectNode json = Content.JSON
                .createObjectNode()
                .put("session", entry.command().session())
                .put("title", entry.title())
                .put("frame", place.frame())
                .put("at", entry.ended().toInstant().toString())
                .put("step", place.chapter())
                .put("ordinal", place.ordinal())
                .put("timeline", place.timeline())
                .put("id", entry.id())
                .put("part", entry.part());
        ObjectNode options = json.putObject("options");
        for (Map.Entry<String, List<String>> option : entry.command().options().entrySet()) {
            if (option.getKey().equals(RequestReader.SET)) {
                option.getValue().forEach(options.withArray(option.getKey())::add);
            } else {
                options.put(
                        option.getKey(), option.getValue().get(option.getValue().size() - 1));
            }
        }
        if (!options.has(VOICE) && voices.find(entry.voice()).isPresent()) {
            options.put(VOICE, entry.voice());
        }
        return json;
    }
}
