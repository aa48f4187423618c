package org.breathcue.outside.property;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.breathcue.compile.adapt.ListenerWishes;
import org.breathcue.compile.fit.LengthRange;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.outside.generate.GeneratedScript;
import org.breathcue.plan.TimelineJson;
import org.breathcue.script.Guide;
import org.breathcue.script.parse.StretchLibrary;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;

/** The one place where the outside check meets the compiler: text in, the JSON that people get out. */
final class CompiledPlan implements Planner {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Source source;
    private final StretchLibrary library;
    private final Map<Wishes, Answer> answers = new HashMap<>();

    CompiledPlan(GeneratedScript script) {
        this.source = new Source("session.json", script.session());
        this.library = library(script);
    }

    @Override
    public Answer ask(Wishes wishes) {
        return answers.computeIfAbsent(wishes, this::answer);
    }

    private Answer answer(Wishes wishes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Timeline> timeline = Compiled.timeline(source, library, settings(wishes), diagnostics);
        try {
            return timeline.isEmpty()
                    ? new Answer(null, Compiled.told(diagnostics))
                    : new Answer(MAPPER.readTree(TimelineJson.of(timeline.get())), "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is JSON", e);
        }
    }

    @Override
    public Lengths lengths() {
        LengthRange range = Compiled.lengths(source, library, ListenerWishes.NONE);
        return new Lengths(range.shortest(), range.longest());
    }

    private static ListenerWishes settings(Wishes wishes) {
        ListenerWishes asked = ListenerWishes.NONE;
        if (wishes.guide() != null) {
            asked = asked.withGuide(Guide.named(wishes.guide()).orElseThrow());
        }
        if (wishes.first() != null) {
            asked = asked.withFirst(Side.valueOf(wishes.first().toUpperCase(Locale.ROOT)));
        }
        if (wishes.variation() != null) {
            asked = asked.withVariation(wishes.variation());
        }
        return wishes.length() == 0 ? asked : asked.withLength(wishes.length());
    }

    private static StretchLibrary library(GeneratedScript script) {
        return new StretchLibrary() {
            @Override
            public Found stretch(String name) {
                String text = script.stretches().get(name);
                return text == null
                        ? new Found.Missing()
                        : new Found.Stretch(new Source("stretches/" + name + ".json", text));
            }

            @Override
            public List<String> names() {
                return List.copyOf(script.stretches().keySet());
            }
        };
    }
}
