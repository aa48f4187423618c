package org.breathcue.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Timeline;

/** A timeline as {@code breathcue-timeline/1}: what other programs read. */
public final class TimelineJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private TimelineJson() {}

    /** The whole timeline, with a line feed at the end. */
    public static String of(Timeline timeline) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(timeline)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static ObjectNode tree(Timeline timeline) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "breathcue-timeline/1");
        root.put("title", timeline.title());
        root.put("voice", timeline.voice());
        root.put("frameRate", timeline.frameRate());
        root.put("frames", timeline.frames());
        root.put("seed", timeline.seed());
        var choices = root.putArray("choices");
        for (Choice choice : timeline.choices()) {
            ObjectNode node = choices.addObject();
            source(node, choice.source());
            node.put("range", choice.range());
            node.put("chosen", choice.chosen());
        }
        var events = root.putArray("events");
        timeline.events().forEach(event -> event(events.addObject(), event));
        return root;
    }

    private static void event(ObjectNode node, Event event) {
        node.put("startFrame", event.startFrame());
        node.put("lengthFrames", event.lengthFrames());
        if (event instanceof Event.Mark mark) {
            node.put("kind", "mark");
            node.put("name", mark.name());
        } else if (event instanceof Event.Speech speech) {
            node.put("kind", "speech");
            node.put("text", speech.utterance().text());
            node.put("role", speech.role().key());
        } else if (event instanceof Event.Breath breath) {
            node.put("kind", "breath");
            node.put("phase", breath.phase().key());
            if (breath.cycle() > 0) {
                node.put("cycle", breath.cycle());
            }
            node.put("teaching", breath.teaching());
        } else if (event instanceof Event.Hold hold) {
            node.put("kind", "hold");
            node.put("form", hold.form().key());
            ObjectNode dose = node.putObject("dose");
            dose.put("unit", hold.dose().unit().key());
            double amount = hold.dose().amount();
            if (amount == Math.rint(amount)) {
                dose.put("amount", (long) amount);
            } else {
                dose.put("amount", amount);
            }
        } else if (event instanceof Event.Chime chime) {
            node.put("kind", "chime");
            node.put("sound", chime.sound());
        } else {
            node.put("kind", "wait");
        }
        place(node, event);
        source(node, event.source());
    }

    /** Chapters belong to no movement, so theirs stays inside. */
    private static void place(ObjectNode node, Event event) {
        Place place = event.place();
        if (place == null || event instanceof Event.Mark) {
            return;
        }
        node.put("step", place.step());
        node.put("set", place.set());
        node.put("side", place.side().key());
        node.put("time", place.time());
    }

    private static void source(ObjectNode node, Span span) {
        ObjectNode source = node.putObject("source");
        source.put("file", span.source().name());
        source.put("line", span.line());
        source.put("column", span.column());
    }
}
