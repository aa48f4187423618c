package org.breathcue.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.cli.Run;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.devices.DevicesJson;
import org.breathcue.cli.play.StatisticsJson;
import org.breathcue.device.Device;
import org.breathcue.device.LineStatistics;
import org.breathcue.history.Feeling;
import org.breathcue.live.Ending;
import org.breathcue.script.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas accept what the commands print, and nothing else. */
final class JsonFormatTest {
    @TempDir
    private static Path folder;

    private static final Map<JsonFormat, List<JsonNode>> PRINTED = new EnumMap<>(JsonFormat.class);

    /** Everything printed here is valid. */
    @BeforeAll
    static void print() throws IOException {
        RealOutput real = new RealOutput(folder.resolve("xdg"));
        keep(JsonFormat.TIMELINE, real.plans());
        keep(JsonFormat.DIAGNOSTICS, real.checks());
        writeSessions();
        keep(
                JsonFormat.SESSIONS,
                List.of(
                        sessions(),
                        sessions("--minutes", "6"),
                        sessions("--position", "seated"),
                        sessions("--no-props"),
                        sessions("--minutes", "200")));
        keep(
                JsonFormat.STATISTICS,
                List.of(
                        StatisticsJson.of(new LineStatistics(0, 0, 0)),
                        StatisticsJson.of(new LineStatistics(2, 130, 1))));
        writeStretches();
        keep(JsonFormat.DOSES, List.of(run("dose", "all", "--set", "prone.hold=15 s", "--format", "json")));
        keep(JsonFormat.STRETCHES, List.of(run("stretches", "--format", "json")));
        keep(JsonFormat.VOICES, List.of(run("voices", "--format", "json"), run("voices", "list", "--format", "json")));
        keep(
                JsonFormat.DEVICES,
                List.of(DevicesJson.of(List.of(new Device(1, "hw", "Loud"))), DevicesJson.of(List.of())));
        writeProgramme();
        keep(JsonFormat.PROGRAMME, List.of(run("programme", "air", "--format", "json")));
        writeHistory();
        keep(JsonFormat.HISTORY, List.of(run("history", "--format", "json")));
        String[] export = {
            "export", "desk", "--voice", "counting", "--format", "json", "-o", "desk.wav", "--captions", "desk.vtt"
        };
        keep(JsonFormat.EXPORT, List.of(run(export)));
    }

    private static void writeStretches() throws IOException {
        Path stretches = Files.createDirectories(folder.resolve("scripts/stretches"));
        List<Position> positions = List.of(Position.values());
        for (Position position : positions) {
            Files.writeString(
                    stretches.resolve(position.word().replace(' ', '-') + ".json"), """
                    { "name": "All", "about": "A stretch.", "position": "%s", "props": ["a mat"], "setup": "Go {side}.",
                      "hold": "10-20 s", "times": 2, "sets": 2, "rest": "20 s", "build": true, "breath": "4:6", "settle": "5 s",
                      "switch": "5 s", "sides": "both", "variations": { "easier": "Less." } }""".formatted(position.word()));
        }
        Files.writeString(folder.resolve("scripts/all.json"), """
                { "title": "All", "steps": [{ "stretch": "prone" }, { "breathe": "1 min" }, { "pause": "5 s" },
                  { "repeat": 1, "steps": [{ "say": "Again." }] }] }""");
    }

    private static void writeProgramme() throws IOException {
        Path programmes = Files.createDirectories(folder.resolve("scripts/programmes"));
        Files.writeString(programmes.resolve("air.json"), """
                { "title": "More air", "about": "Longer.", "weeks": 1, "sessions": [
                  { "session": "air", "days": "every day", "stages": [{ "breathe.breathe": "20 breaths" }] }] }""");
    }

    /** Writes a session for each ending; every unit, side and command occurs. */
    private static void writeHistory() throws IOException {
        Path state = Files.createDirectories(folder.resolve("xdg/state/breathcue"));
        StringBuilder lines = new StringBuilder();
        Iterator<Feeling> feelings =
                Stream.generate(Feeling::values).flatMap(Stream::of).iterator();
        for (Ending ending : Ending.values()) {
            lines.append("""
                    {"format":"breathcue-history/1","id":"%1$s","part":1,"started":"2026-11-28T08:00:00+01:00",\
                    "ended":"2026-11-28T08:10:00+01:00","title":"Desk","script":{"name":"desk","sha256":"%2$s"},\
                    "command":{"name":"%3$s","session":"desk","options":{"length":["10m"],"pace":["6"]}},\
                    "voice":"counting","from":0,"planned":600,"seconds":610.5,"at":600,"ending":"%1$s","full":false,\
                    "doses":[{"step":1,"stretch":"","name":"Roll","side":"none","set":1,"time":1,"unit":"seconds","asked":20,"given":9.5},\
                    {"step":1,"stretch":"","name":"Roll","side":"left","set":1,"time":1,"unit":"breaths","asked":5,"given":4},\
                    {"step":1,"stretch":"","name":"Roll","side":"right","set":1,"time":1,"unit":"times","asked":5,"given":5}],\
                    "waits":[{"at":12.5,"seconds":10.5,"asked":true}],"skips":[{"from":20,"to":30}],"repeats":1,\
                    "programme":{"name":"air","stage":"1"},"feeling":"%4$s"}
                    """.formatted(
                            ending.key(),
                            "0a".repeat(32),
                            ending == Ending.ENDED ? "breathe" : "play",
                            feelings.next().key()));
        }
        Files.writeString(state.resolve("history.jsonl"), lines);
    }

    private static void keep(JsonFormat format, List<String> printed) {
        PRINTED.put(format, printed.stream().map(format::valid).toList());
    }

    private static void writeSessions() throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        Path audio = Files.createDirectories(folder.resolve("home/audio"));
        Files.copy(Path.of("audio/turn.wav"), audio.resolve("turn.wav"));
        Files.writeString(scripts.resolve("broken.json"), "{ \"title\": \"Broken\", \"steps\": [] }");
        Files.writeString(scripts.resolve("desk.json"), """
                { "title": "Desk", "about": "Short.", "voice": "counting", "delivery": "calm", "steps": [
                  { "name": "Roll", "position": "seated", "props": ["a chair"], "hold": "4-12 min" }] }""");
        Files.writeString(scripts.resolve("air.json"), """
                { "title": "Air", "voice": "counting", "steps": [{ "breathe": "20 breaths" }] }""");
    }

    private static String sessions(String... filters) {
        List<String> arguments = new ArrayList<>(List.of("sessions", "--format", "json"));
        arguments.addAll(List.of(filters));
        return run(arguments.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        Environment usual = Run.environment("", folder, folder.resolve("xdg"));
        Environment alone = new Environment(
                folder.resolve("home"), folder, usual.variables(), usual.in(), usual.out(), usual.bytes(), usual.err());
        Run run = Run.in(alone, OutputStream.nullOutputStream(), arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void filtersChooseAmongTheSessions() {
        assertThat(PRINTED.get(JsonFormat.SESSIONS))
                .extracting(list -> list.findValuesAsText("name"))
                .containsExactly(
                        List.of("air", "broken", "desk"),
                        List.of("desk"),
                        List.of("air", "desk"),
                        List.of("air"),
                        List.of());
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectIsClosedAndEveryKeyIsExplainedInOneSentence(JsonFormat format) {
        assertThat(format.objects()).isNotEmpty();
        for (JsonNode object : format.objects()) {
            assertThat(object.get("additionalProperties")).as("%s", object).hasToString("false");
            object.get("properties")
                    .properties()
                    .forEach(key -> assertThat(format.resolve(key.getValue())
                                    .path("description")
                                    .asText())
                            .as(key.getKey())
                            .matches("[A-Z][^.]*(\\.[a-z][^.]*)*\\."));
        }
    }

    /** The schemas name nothing that no command prints. */
    @ParameterizedTest
    @EnumSource
    void everyKeyAndEveryWordOccurs(JsonFormat format) {
        Set<String> described = new TreeSet<>();
        for (JsonNode object : format.objects()) {
            object.get("properties").properties().forEach(key -> {
                JsonNode value = format.resolve(key.getValue());
                described.add(key.getKey());
                value.path("enum").forEach(word -> described.add(key.getKey() + "=" + word.asText()));
                if (value.has("const")) {
                    described.add(key.getKey() + "=" + value.get("const").asText());
                }
            });
        }
        Set<String> printed = new TreeSet<>();
        PRINTED.get(format).forEach(json -> collect(json, printed));
        assertThat(printed).containsAll(described);
    }

    private static void collect(JsonNode json, Set<String> printed) {
        json.properties().forEach(member -> {
            printed.add(member.getKey());
            if (member.getValue().isTextual()) {
                printed.add(member.getKey() + "=" + member.getValue().asText());
            }
        });
        json.forEach(child -> collect(child, printed));
    }

    @Test
    void allPositionsAreKnown() {
        JsonNode words = JsonFormat.SESSIONS.document().at("/$defs/session/properties/positions/items/enum");
        assertThat(words)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(Position.values()).map(Position::word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsRefused(JsonFormat format) {
        List<String> missed = new ArrayList<>();
        int planted = 0;
        JsonNode sample = sample(format);
        assertThat(format.problems(sample)).isEmpty();
        for (ObjectNode object : objects(sample)) {
            ObjectNode kept = object.deepCopy();
            object.put("planted", true);
            planted += refused(format, sample, true, "a key too many", kept, missed);
            object.remove("planted");
            for (String key : kept.propertyStream().map(Map.Entry::getKey).toList()) {
                JsonNode value = object.remove(key);
                boolean required = !format.optional().contains(key) || (key.equals("voice") && kept.has("events"));
                planted += refused(format, sample, required, key + " is missing", kept, missed);
                object.set(key, otherType(value));
                planted += refused(format, sample, true, key + " has another type", kept, missed);
                object.set(key, value);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(planted).isGreaterThanOrEqualTo(7);
    }

    private static int refused(
            JsonFormat format, JsonNode sample, boolean wrong, String what, JsonNode where, List<String> missed) {
        if (format.problems(sample).isEmpty() == wrong) {
            missed.add(what + (wrong ? " and nobody minds: " : " and may be: ") + where);
        }
        return 1;
    }

    private static JsonNode otherType(JsonNode value) {
        JsonMapper json = new JsonMapper();
        if (value.isContainerNode()) {
            return value.isArray() ? json.createObjectNode() : json.createArrayNode();
        }
        return value.isTextual()
                ? json.getNodeFactory().numberNode(1)
                : json.getNodeFactory().textNode(value.asText());
    }

    /** Returns one of each kind of object that was printed: one that has all keys there are. */
    private static JsonNode sample(JsonFormat format) {
        JsonNode first = PRINTED.get(format).get(0);
        if (first.isObject() && format != JsonFormat.TIMELINE) {
            return first.deepCopy();
        }
        Map<String, JsonNode> richest = new TreeMap<>();
        for (JsonNode json : PRINTED.get(format)) {
            for (JsonNode item : format == JsonFormat.TIMELINE ? json.get("events") : json) {
                richest.merge(
                        item.path("kind").asText() + item.has("title"),
                        item,
                        (one, other) -> other.size() > one.size() ? other : one);
            }
        }
        ArrayNode items = new JsonMapper().createArrayNode();
        richest.values().forEach(item -> items.add(item.deepCopy()));
        if (format != JsonFormat.TIMELINE) {
            return items;
        }
        ObjectNode timeline = PRINTED.get(format).stream()
                .filter(plan -> !plan.get("choices").isEmpty())
                .min(Comparator.comparingInt(plan -> plan.get("choices").size()))
                .orElseThrow()
                .deepCopy();
        timeline.set("events", items);
        return timeline;
    }

    private static List<ObjectNode> objects(JsonNode json) {
        List<ObjectNode> objects = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            objects.add(object);
        }
        json.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }
}
