package org.breathcue.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breathcue.support.Sessions;
import org.breathcue.timeline.Event;
import org.junit.jupiter.api.Test;

class EventIndexTest {
    @Test
    void findsWhatASearchOfAllEventsFinds() {
        Random random = new Random(1);
        Sessions session = new Sessions();
        for (int i = 0; i < 200; i++) {
            session.chime(random.nextInt(10_000), 1 + random.nextInt(i % 20 == 0 ? 3000 : 80), "bell");
        }
        List<Event.Chime> events = session.timeline(20_000, 0).events(Event.Chime.class);
        EventIndex index = new EventIndex(events);
        for (int frame = 0; frame < 13_100; frame += 37) {
            int end = frame + 1 + random.nextInt(100);
            assertThat(found(index, frame, end)).isEqualTo(searched(events, frame, end));
            assertThat(index.overlaps(frame, end))
                    .isEqualTo(!searched(events, frame, end).isEmpty());
        }
        int most = 0;
        for (Event event : events) {
            most = Math.max(
                    most,
                    searched(events, event.startFrame(), event.startFrame() + 1).size());
        }
        assertThat(index.mostAtOnce()).isEqualTo(most).isGreaterThan(2);
    }

    @Test
    void touchingEventsDoNotOverlap() {
        EventIndex index = new EventIndex(new Sessions()
                .chime(10, 10, "a")
                .chime(20, 10, "b")
                .timeline(100, 0)
                .events(Event.Chime.class));
        assertThat(found(index, 19, 20)).containsExactly(0);
        assertThat(found(index, 20, 21)).containsExactly(1);
        assertThat(found(index, 30, 40)).isEmpty();
        assertThat(index.mostAtOnce()).isEqualTo(1);
        assertThat(index.overlaps(0, 10)).isFalse();
        assertThat(new EventIndex(List.of()).mostAtOnce()).isZero();
    }

    @Test
    void refusesEventsOutOfOrder() {
        List<Event.Chime> events = new Sessions()
                .chime(5, 1, "a")
                .chime(9, 1, "b")
                .timeline(100, 0)
                .events(Event.Chime.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventIndex(List.of(events.get(1), events.get(0))))
                .withMessageContaining("event 1");
    }

    private static List<Integer> found(EventIndex index, long frame, long end) {
        List<Integer> found = new ArrayList<>();
        for (int i = index.first(frame); i < index.size() && index.start(i) < end; i++) {
            if (index.end(i) > frame) {
                found.add(i);
            }
        }
        return found;
    }

    private static List<Integer> searched(List<Event.Chime> events, long frame, long end) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).startFrame() < end && events.get(i).endFrame() > frame) {
                found.add(i);
            }
        }
        return found;
    }
}
