package org.breathcue.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields, their types and their values; the other checks rely on it. */
final class ShapeCheck {
    private static final Set<String> TOP = Set.of(
            "format", "title", "voice", "delivery", "frameRate", "frames", "seed", "choices", "sounds", "events");
    private static final Set<String> EVERY = Set.of("startFrame", "lengthFrames", "kind", "source");
    private static final Set<String> PLACE = Set.of("step", "set", "side", "time");
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "mark", fields("name"),
            "speech", fields("text", "role", "recording"),
            "breath", fields("phase", "cycle", "teaching"),
            "hold", fields("form", "dose"),
            "chime", fields("sound"),
            "wait", fields());
    private static final Set<String> ROLES =
            Set.of("say", "setup", "enter", "phase", "cue", "count", "leave", "helper");
    private static final Set<String> MOVEMENT_ROLES = Set.of("enter", "phase", "leave");

    private final Findings findings;

    /** What is checked, named only if it is wrong. */
    private record Named(Object whole, String part) {
        @Override
        public String toString() {
            return whole + part;
        }
    }

    private record EventName(int index, JsonNode event) {
        @Override
        public String toString() {
            return "event " + index + " at frame " + event.path("startFrame").asText();
        }
    }

    ShapeCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode plan) {
        fields(plan, TOP, "the plan");
        require("breathcue-timeline/1".equals(plan.path("format").asText()), "format is not breathcue-timeline/1");
        text(plan, "title", "the plan");
        text(plan, "voice", "the plan");
        delivery(plan);
        atLeast(plan, "frameRate", 1, "the plan");
        atLeast(plan, "frames", 1, "the plan");
        require(plan.path("seed").isIntegralNumber(), "seed is not a whole number");
        require(plan.path("choices").isArray(), "choices is not a list");
        plan.path("choices").forEach(this::choice);
        sounds(plan);
        require(plan.path("events").isArray() && !plan.path("events").isEmpty(), "there are no events");
        int index = 0;
        for (JsonNode event : plan.path("events")) {
            event(event, new EventName(index++, event));
        }
    }

    /** The delivery is told if it is not plain. */
    private void delivery(JsonNode plan) {
        require(!plan.has("delivery") || "calm".equals(plan.path("delivery").asText()), "the delivery is not calm");
    }

    /** If the sound changes, its sections start at frame 0, follow one another within the plan, and differ. */
    private void sounds(JsonNode plan) {
        if (!plan.has("sounds")) {
            return;
        }
        JsonNode sounds = plan.path("sounds");
        require(sounds.isArray() && sounds.size() > 1, "there is no change of sound");
        JsonNode before = null;
        for (JsonNode section : sounds) {
            fields(section, Set.of("startFrame", "breath", "level", "background"), "a section of sound");
            oneOf(section, "breath", Set.of("air", "tone", "off"), "a section of sound");
            oneOf(section, "level", Set.of("soft", "normal", "loud"), "a section of sound");
            text(section, "background", "a section of sound");
            long start = section.path("startFrame").asLong(-1);
            require(start < plan.path("frames").asLong(), "a section of sound starts after the end: ", start);
            if (before == null) {
                require(start == 0, "the first section of sound starts at frame ", start);
            } else {
                require(start > before.path("startFrame").asLong(), "a section of sound is empty or early: ", start);
                require(!heard(section).equals(heard(before)), "a section of sound changes nothing: ", start);
            }
            before = section;
        }
    }

    private static List<String> heard(JsonNode section) {
        return List.of(
                section.path("breath").asText(),
                section.path("level").asText(),
                section.path("background").asText());
    }

    private void choice(JsonNode choice) {
        fields(choice, Set.of("source", "range", "chosen"), "a choice");
        source(choice.path("source"), "a choice");
        text(choice, "range", "a choice");
        require(choice.path("chosen").isTextual() || choice.path("chosen").isNumber(), "a choice has chosen nothing");
    }

    private void event(JsonNode event, Object name) {
        String kind = event.path("kind").asText();
        Set<String> known = FIELDS.get(kind);
        if (known == null) {
            findings.add(Rule.SHAPE, name + " has the unknown kind \"" + kind + "\"");
            return;
        }
        fields(event, known, name);
        atLeast(event, "startFrame", 0, name);
        atLeast(event, "lengthFrames", Set.of("chime", "wait").contains(kind) ? 0 : 1, name);
        source(event.path("source"), name);
        place(event, kind, name);
        switch (kind) {
            case "mark" -> text(event, "name", name);
            case "speech" -> {
                text(event, "text", name);
                oneOf(event, "role", ROLES, name);
                require(
                        !event.has("recording") || event.path("recording").isTextual(),
                        name,
                        ": recording is not text");
            }
            case "breath" -> {
                oneOf(event, "phase", Set.of("inhale", "holdIn", "exhale", "holdOut"), name);
                require(event.path("teaching").isBoolean(), name, ": teaching is neither true nor false");
                if (event.has("cycle")) {
                    atLeast(event, "cycle", 1, name);
                }
            }
            case "hold" -> hold(event, name);
            case "chime" -> text(event, "sound", name);
            default -> {}
        }
    }

    /** The fields of a kind of event, with those of its own. */
    private static Set<String> fields(String... own) {
        return Stream.of(EVERY, PLACE, Set.of(own)).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private void hold(JsonNode event, Object name) {
        oneOf(event, "form", Set.of("hold", "flow", "breathe"), name);
        JsonNode dose = event.path("dose");
        fields(dose, Set.of("unit", "amount"), new Named(name, ": dose"));
        oneOf(dose, "unit", Set.of("s", event.path("form").asText().equals("flow") ? "time" : "breath"), name);
        JsonNode amount = dose.path("amount");
        require(amount.isNumber() && amount.asDouble() > 0, name, ": amount is not a number above 0");
        require(
                dose.path("unit").asText().equals("s") || amount.asDouble() == Math.rint(amount.asDouble()),
                name,
                ": amount is not a whole number of breaths or times");
    }

    private void place(JsonNode event, String kind, Object name) {
        long present = PLACE.stream().filter(event::has).count();
        boolean needed = kind.equals("hold")
                || event.has("cycle")
                || (kind.equals("speech")
                        && MOVEMENT_ROLES.contains(event.path("role").asText()));
        if (present == 0) {
            require(!needed, name, " belongs to a movement but has no step, set, side and time");
            return;
        }
        if (present < PLACE.size()) {
            findings.add(Rule.SHAPE, name + " has only some of step, set, side and time");
            return;
        }
        atLeast(event, "step", 1, name);
        atLeast(event, "set", 1, name);
        atLeast(event, "time", 1, name);
        oneOf(event, "side", Set.of("none", "left", "right"), name);
    }

    private void source(JsonNode source, Object name) {
        fields(source, Set.of("file", "line", "column"), new Named(name, ": source"));
        text(source, "file", new Named(name, ": source"));
        atLeast(source, "line", 1, new Named(name, ": source"));
        atLeast(source, "column", 1, new Named(name, ": source"));
    }

    /** Nothing but the {@code known} fields; that none is missing follows from the checks of their values. */
    private void fields(JsonNode object, Set<String> known, Object name) {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            require(known.contains(field), name, " has the unexpected field ", field);
        }
    }

    private void text(JsonNode object, String field, Object name) {
        JsonNode value = object.path(field);
        require(value.isTextual() && !value.asText().isBlank(), name, ": ", field, " is not a text");
    }

    private void oneOf(JsonNode object, String field, Set<String> values, Object name) {
        JsonNode value = object.path(field);
        require(
                value.isTextual() && values.contains(value.asText()),
                name,
                ": ",
                field,
                " is ",
                value,
                ", not one of ",
                values);
    }

    private void atLeast(JsonNode object, String field, long least, Object name) {
        JsonNode value = object.path(field);
        require(
                value.isIntegralNumber() && value.asLong() >= least,
                name,
                ": ",
                field,
                " is not a whole number of at least ",
                least);
    }

    private void require(boolean kept, Object... detail) {
        findings.expect(kept, Rule.SHAPE, detail);
    }
}
