package org.breathcue.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.Choice;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundSection;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Writes a timeline in the format {@code breathcue-timeline/1}, for other programs. {@code docs/programs.md} describes
 * the keys.
 */
public final class TimelineJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Ends lines with a line feed on every platform. */
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private TimelineJson() {}

    /** Returns the timeline as JSON, with a line feed at the end. */
    public static String of(Timeline timeline) {
        try {
            return PrintableText.escaped(WRITER.writeValueAsString(tree(timeline))) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static ObjectNode tree(Timeline timeline) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", "breathcue-timeline/1");
        root.put("title", timeline.title());
        root.put("voice", timeline.voice());
        if (timeline.delivery() != Delivery.PLAIN) {
            root.put("delivery", timeline.delivery().word());
        }
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
        if (timeline.sounds().size() > 1) {
            var sounds = root.putArray("sounds");
            timeline.sounds().forEach(section -> sound(sounds.addObject(), section));
        }
        var events = root.putArray("events");
        timeline.events().forEach(event -> event(events.addObject(), event));
        return root;
    }

    private static void sound(ObjectNode node, SoundSection section) {
        Sound sound = section.sound();
        node.put("startFrame", section.startFrame());
        node.put("breath", sound.breath().word());
        node.put("level", sound.level().word());
        node.put("background", sound.background().map(Sound.Background::key).orElse(Sound.Background.OFF));
    }

    private static void event(ObjectNode node, Event event) {
        node.put("startFrame", event.startFrame());
        node.put("lengthFrames", event.lengthFrames());
        // A mark is written without its place, because the events in the chapter have the same place.
        ObjectNode written = event.match(
                mark -> node.put("kind", "mark").put("name", mark.name()),
                speech -> place(speech(node.put("kind", "speech"), speech), speech.place()),
                breath -> place(breath(node.put("kind", "breath"), breath), breath.place()),
                dose -> place(dose(node.put("kind", "hold"), dose), dose.place()),
                chime -> place(node.put("kind", "chime").put("sound", chime.sound()), chime.place()),
                wait -> place(node.put("kind", "wait"), wait.place()));
        source(written, event.source());
    }

    private static ObjectNode speech(ObjectNode node, Event.Speech speech) {
        node.put("text", speech.text()).put("role", speech.role().key());
        speech.utterance().recording().ifPresent(name -> node.put("recording", name));
        return node;
    }

    private static ObjectNode breath(ObjectNode node, Event.Breath breath) {
        node.put("phase", breath.phase().key());
        if (breath.cycle() > 0) {
            node.put("cycle", breath.cycle());
        }
        return node.put("teaching", breath.teaching());
    }

    private static ObjectNode dose(ObjectNode node, Event.Dose dose) {
        node.put("form", dose.form().key());
        double value = dose.amount().value();
        ObjectNode amount = node.putObject("dose");
        amount.put("unit", dose.amount().unit().key());
        if (value == Math.rint(value)) {
            amount.put("amount", (long) value);
        } else {
            amount.put("amount", value);
        }
        return node;
    }

    private static ObjectNode place(ObjectNode node, @Nullable Place place) {
        return place == null
                ? node
                : node.put("step", place.step())
                        .put("set", place.set())
                        .put("side", place.side().key())
                        .put("time", place.time());
    }

    private static void source(ObjectNode node, Span span) {
        ObjectNode source = node.putObject("source");
        source.put("file", span.source().name());
        source.put("line", span.line());
        source.put("column", span.column());
    }
}
