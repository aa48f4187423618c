package org.breathcue.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.breathcue.live.Heard;
import org.breathcue.timeline.FrameRanges;

/** Writes places as JSON objects of the format {@value #FORMAT}, and reads them. */
final class PlaceJson {
    static final String FORMAT = "breathcue-place/1";

    private PlaceJson() {}

    static ObjectNode write(Place place) {
        ObjectNode node = EntryJson.MAPPER.createObjectNode();
        node.put("format", FORMAT)
                .put("entered", place.entered())
                .put("fromFrame", place.fromFrame())
                .put("frame", place.frame())
                .put("waiting", place.waiting())
                .put("chapter", place.chapter())
                .put("ordinal", place.ordinal())
                .put("timeline", place.timeline())
                .put("folder", place.folder());
        place.text().ifPresent(text -> node.put("text", text));
        ObjectNode heard = node.putObject("heard");
        ArrayNode frames = heard.putArray("frames");
        place.heard()
                .frames()
                .ranges()
                .forEach(range -> frames.addArray().add(range.from()).add(range.to()));
        ArrayNode waits = heard.putArray("waits");
        place.heard()
                .waits()
                .forEach(wait -> waits.addObject()
                        .put("frame", wait.frame())
                        .put("frames", wait.frames())
                        .put("asked", wait.asked()));
        ArrayNode skips = heard.putArray("skips");
        place.heard().skips().forEach(skip -> skips.addArray().add(skip.from()).add(skip.to()));
        heard.put("repeats", place.heard().repeats())
                .put("outputFrames", place.heard().outputFrames());
        node.set("entry", EntryJson.write(place.entry()));
        return node;
    }

    /** @throws EntryJson.UnreadableException if the object is not a place of this format */
    static Place read(JsonNode node) throws EntryJson.UnreadableException {
        if (!FORMAT.equals(EntryJson.text(node, "format"))) {
            throw new EntryJson.UnreadableException("its format is not " + FORMAT);
        }
        return new Place(
                EntryJson.read(EntryJson.object(node, "entry")),
                node.path("entered").asBoolean(),
                (long) EntryJson.number(node, "fromFrame"),
                (long) EntryJson.number(node, "frame"),
                node.path("waiting").asBoolean(),
                EntryJson.text(node, "chapter"),
                (int) EntryJson.number(node, "ordinal"),
                heard(EntryJson.object(node, "heard")),
                EntryJson.text(node, "timeline"),
                EntryJson.text(node, "folder"),
                Optional.ofNullable(node.path("text").textValue()));
    }

    private static Heard heard(JsonNode node) throws EntryJson.UnreadableException {
        return new Heard(
                new FrameRanges(EntryJson.all(
                        node,
                        "frames",
                        range -> new FrameRanges.Range(
                                range.path(0).asLong(), range.path(1).asLong()))),
                EntryJson.all(
                        node,
                        "waits",
                        wait -> new Heard.Wait(
                                (long) EntryJson.number(wait, "frame"),
                                (long) EntryJson.number(wait, "frames"),
                                wait.path("asked").asBoolean())),
                EntryJson.all(
                        node,
                        "skips",
                        skip -> new Heard.Skip(
                                skip.path(0).asLong(), skip.path(1).asLong())),
                (int) EntryJson.number(node, "repeats"),
                (long) EntryJson.number(node, "outputFrames"));
    }
}
