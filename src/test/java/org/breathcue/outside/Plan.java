package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A plan of good shape, its events by kind. */
public record Plan(
        long frameRate,
        long frames,
        List<PlanEvent> events,
        List<PlanEvent> marks,
        List<PlanEvent> speeches,
        List<PlanEvent> breaths,
        List<PlanEvent> holds) {
    public static Plan of(JsonNode json) {
        List<PlanEvent> events = new ArrayList<>();
        json.path("events").forEach(event -> events.add(PlanEvent.of(event)));
        return new Plan(
                json.path("frameRate").asLong(),
                json.path("frames").asLong(),
                List.copyOf(events),
                kind(events, "mark"),
                kind(events, "speech"),
                kind(events, "breath"),
                kind(events, "hold"));
    }

    /** The breaths of which at least a frame lies in {@code dose}. */
    public List<PlanEvent> breathsMeeting(PlanEvent dose) {
        return breaths.stream().filter(breath -> breath.overlaps(dose)).toList();
    }

    private static List<PlanEvent> kind(List<PlanEvent> events, String kind) {
        return events.stream().filter(event -> event.is(kind)).toList();
    }
}
