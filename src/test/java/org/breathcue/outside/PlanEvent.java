package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event whose shape has been found good. */
public record PlanEvent(
        String kind, long start, long length, @Nullable PlanPlace place, String role, String text, JsonNode json) {
    public static PlanEvent of(JsonNode json) {
        PlanPlace place = json.has("step")
                ? new PlanPlace(
                        json.path("step").asInt(),
                        json.path("set").asInt(),
                        json.path("side").asText(),
                        json.path("time").asInt())
                : null;
        return new PlanEvent(
                json.path("kind").asText(),
                json.path("startFrame").asLong(),
                json.path("lengthFrames").asLong(),
                place,
                json.path("role").asText(),
                json.path("text").asText(),
                json);
    }

    public long end() {
        return start + length;
    }

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** The place of an event that the shape check obliges to have one. */
    public PlanPlace movement() {
        return Objects.requireNonNull(place);
    }

    public String phase() {
        return json.path("phase").asText();
    }

    public boolean counted() {
        return json.has("cycle");
    }

    public int cycle() {
        return json.path("cycle").asInt();
    }

    public boolean teaching() {
        return json.path("teaching").asBoolean();
    }

    public String form() {
        return json.path("form").asText();
    }

    public String unit() {
        return json.path("dose").path("unit").asText();
    }

    public double amount() {
        return json.path("dose").path("amount").asDouble();
    }

    /** The place in the files that it comes from. */
    public String writtenAt() {
        JsonNode source = json.path("source");
        return source.path("file").asText() + ":" + source.path("line").asText() + ":"
                + source.path("column").asText();
    }

    public boolean startsIn(PlanEvent outer) {
        return start >= outer.start && start < outer.end();
    }

    public boolean overlaps(PlanEvent other) {
        return start < other.end() && other.start < end();
    }

    @Override
    public String toString() {
        String what = switch (kind) {
            case "speech" -> role + " \"" + text + "\"";
            case "breath" -> phase() + (counted() ? " of cycle " + cycle() : "");
            case "hold" -> form() + " of " + json.path("dose").path("amount").asText() + " " + unit();
            case "mark" -> "mark \"" + json.path("name").asText() + "\"";
            default -> kind;
        };
        return what + " at frames " + start + " to " + end() + (place == null ? "" : " (" + place + ")");
    }
}
