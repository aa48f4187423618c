package org.breathcue.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.breathcue.live.Ending;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Side;

/** Writes entries as JSON objects of the format {@value #FORMAT}, and reads them. */
public final class EntryJson {
    static final String FORMAT = "breathcue-history/1";

    static final JsonMapper MAPPER = new JsonMapper();

    /** With seconds, even if they are zero. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final int DECIMALS = 3;

    private EntryJson() {}

    /** Reports an object that is not an entry. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /** Returns an entry as an object. */
    public static ObjectNode write(HistoryEntry entry) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("format", FORMAT)
                .put("id", entry.id())
                .put("part", entry.part())
                .put("started", TIME.format(entry.started()))
                .put("ended", TIME.format(entry.ended()))
                .put("title", entry.title());
        node.putObject("script")
                .put("name", entry.script().name())
                .put("sha256", entry.script().sha256());
        node.set("command", write(entry.command()));
        node.put("voice", entry.voice())
                .put("from", seconds(entry.from()))
                .put("planned", seconds(entry.planned()))
                .put("seconds", seconds(entry.seconds()))
                .put("at", seconds(entry.at()))
                .put("ending", entry.ending().key())
                .put("full", entry.isFull());
        ArrayNode doses = node.putArray("doses");
        entry.doses().forEach(dose -> doses.add(write(dose)));
        ArrayNode waits = node.putArray("waits");
        entry.waits()
                .forEach(wait -> waits.addObject()
                        .put("at", seconds(wait.at()))
                        .put("seconds", seconds(wait.seconds()))
                        .put("asked", wait.asked()));
        ArrayNode skips = node.putArray("skips");
        entry.skips()
                .forEach(skip ->
                        skips.addObject().put("from", seconds(skip.from())).put("to", seconds(skip.to())));
        node.put("repeats", entry.repeats());
        entry.stage()
                .ifPresent(stage -> node.putObject("programme")
                        .put("name", stage.programme())
                        .put("stage", stage.name()));
        entry.feeling().ifPresent(feeling -> node.put("feeling", feeling.key()));
        return node;
    }

    private static ObjectNode write(PlayedCommand command) {
        ObjectNode node = MAPPER.createObjectNode().put("name", command.name()).put("session", command.session());
        ObjectNode options = node.putObject("options");
        command.options().forEach((option, values) -> {
            ArrayNode array = options.putArray(option);
            values.forEach(array::add);
        });
        return node;
    }

    private static ObjectNode write(GivenDose dose) {
        return MAPPER.createObjectNode()
                .put("step", dose.step())
                .put("stretch", dose.stretch())
                .put("name", dose.name())
                .put("side", dose.side().key())
                .put("set", dose.set())
                .put("time", dose.time())
                .put("unit", unit(dose.unit()))
                .put("asked", seconds(dose.asked()))
                .put("given", seconds(dose.given()));
    }

    /** Returns the name of a unit: {@code seconds}, {@code breaths} or {@code times}. */
    public static String unit(DoseUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Rounds down, so that no amount is larger than it was. */
    private static BigDecimal seconds(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** @throws UnreadableException if the object is not an entry of this format */
    static HistoryEntry read(JsonNode node) throws UnreadableException {
        if (!FORMAT.equals(text(node, "format"))) {
            throw new UnreadableException("its format is not " + FORMAT);
        }
        JsonNode script = object(node, "script");
        return new HistoryEntry(
                text(node, "id"),
                (int) number(node, "part"),
                time(node, "started"),
                time(node, "ended"),
                text(node, "title"),
                new PlayedScript(text(script, "name"), text(script, "sha256")),
                command(object(node, "command")),
                text(node, "voice"),
                number(node, "from"),
                number(node, "planned"),
                number(node, "seconds"),
                number(node, "at"),
                named(Ending.values(), Ending::key, text(node, "ending")),
                all(node, "doses", EntryJson::dose),
                all(
                        node,
                        "waits",
                        wait -> new HistoryEntry.Wait(
                                number(wait, "at"),
                                number(wait, "seconds"),
                                wait.path("asked").asBoolean())),
                all(node, "skips", skip -> new HistoryEntry.Skip(number(skip, "from"), number(skip, "to"))),
                (int) number(node, "repeats"),
                node.has("programme") ? Optional.of(stage(node.path("programme"))) : Optional.empty(),
                node.has("feeling")
                        ? Optional.of(named(Feeling.values(), Feeling::key, text(node, "feeling")))
                        : Optional.empty());
    }

    private static HistoryEntry.Stage stage(JsonNode node) throws UnreadableException {
        return new HistoryEntry.Stage(text(node, "name"), text(node, "stage"));
    }

    private static PlayedCommand command(JsonNode node) throws UnreadableException {
        Map<String, List<String>> options = new LinkedHashMap<>();
        object(node, "options").properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(value -> values.add(value.asText()));
            options.put(field.getKey(), values);
        });
        return new PlayedCommand(text(node, "name"), text(node, "session"), options);
    }

    private static GivenDose dose(JsonNode node) throws UnreadableException {
        return new GivenDose(
                (int) number(node, "step"),
                text(node, "stretch"),
                text(node, "name"),
                named(Side.values(), Side::key, text(node, "side")),
                (int) number(node, "set"),
                (int) number(node, "time"),
                named(DoseUnit.values(), EntryJson::unit, text(node, "unit")),
                number(node, "asked"),
                number(node, "given"));
    }

    /**
     * Reads one part of an entry.
     *
     * @param <T> the type of the part
     */
    interface Reading<T> {
        T read(JsonNode node) throws UnreadableException;
    }

    static <T> List<T> all(JsonNode node, String key, Reading<T> reading) throws UnreadableException {
        JsonNode array = node.path(key);
        if (!array.isArray()) {
            throw new UnreadableException(key + " must be an array");
        }
        List<T> values = new ArrayList<>();
        for (JsonNode element : array) {
            values.add(reading.read(element));
        }
        return values;
    }

    static JsonNode object(JsonNode node, String key) throws UnreadableException {
        JsonNode value = node.path(key);
        if (!value.isObject()) {
            throw new UnreadableException(key + " must be an object");
        }
        return value;
    }

    static String text(JsonNode node, String key) throws UnreadableException {
        JsonNode value = node.path(key);
        if (!value.isTextual()) {
            throw new UnreadableException(key + " must be a text");
        }
        return value.textValue();
    }

    static double number(JsonNode node, String key) throws UnreadableException {
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            throw new UnreadableException(key + " must be a number");
        }
        return value.doubleValue();
    }

    private static OffsetDateTime time(JsonNode node, String key) throws UnreadableException {
        try {
            return OffsetDateTime.parse(text(node, key));
        } catch (DateTimeException e) {
            throw new UnreadableException(key + " must be a date and a time");
        }
    }

    private static <E> E named(E[] all, Function<E, String> key, String name) throws UnreadableException {
        return Arrays.stream(all)
                .filter(value -> key.apply(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("unknown word " + name));
    }
}
