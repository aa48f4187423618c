package org.breathcue.terminal;

import java.nio.file.Path;
import java.util.List;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.live.Status;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Timeline;
import org.breathcue.timeline.TimelineIndex;

/** A session with a bit of everything that the screen shows. */
final class Evening {
    private static final String SCRIPT = """
            {
              "title": "Evening", "breath": "4:1:5:1",
              "steps": [
                { "say": "Welcome." },
                { "name": "Seated twist", "setup": "Sit tall.", "sides": "both",
                  "enter": { "on": "exhale", "say": "Exhale, and turn." },
                  "hold": "30 s",
                  "leave": { "on": "inhale", "say": "Inhale, and come back." } },
                { "name": "猫と牛 🐈 cat and cow", "hold": "3 breaths", "times": 2 },
                { "name": "Row", "flow": [{ "on": "exhale", "say": "Pull." }, { "on": "inhale", "say": "Return." }], "times": 4 },
                { "name": "Wait for it", "hold": "until ready, 10 s" },
                { "name": "Rest", "hold": "2 min" }
              ]
            }
            """;

    static final Timeline TIMELINE =
            Compiled.timeline(new Source("evening.json", SCRIPT), new FolderLibrary(List.of(), Path.of("")));

    private Evening() {}

    static Status playing(long frame) {
        return new Status(Status.State.PLAYING, frame, "", 0, true);
    }

    static Status in(Status.State state, long frame) {
        return new Status(state, frame, "", 0, true);
    }

    static Event.Mark mark(String name) {
        return TIMELINE.events(Event.Mark.class).stream()
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The first dose of a stretch. */
    static Event.Dose dose(String name) {
        Event.Mark mark = mark(name);
        return new TimelineIndex(TIMELINE)
                .doses()
                .starting(mark.startFrame(), mark.endFrame())
                .get(0);
    }
}
