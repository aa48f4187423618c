package org.breathcue.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.breathcue.cli.TimelineJson;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.Library;
import org.breathcue.support.Compiled;

/** The one place where the outside check meets the compiler: text in, the JSON that people get out. */
final class CompiledPlan implements Planner {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public JsonNode plan(GeneratedScript script, Wishes wishes) {
        Library library = new Library() {
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
        String json = TimelineJson.of(Compiled.timeline(new Source("session.json", script.session()), library));
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan is JSON", e);
        }
    }
}
