package org.breathcue.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.breathcue.support.Sessions;
import org.junit.jupiter.api.Test;

class EventTrackTest {
    @Test
    void findsWhatASearchOfAllEventsFinds() {
        Random random = new Random(1);
        Sessions session = new Sessions();
        for (int i = 0; i < 200; i++) {
            session.chime(random.nextInt(10_000), 1 + random.nextInt(i % 20 == 0 ? 3000 : 80), "bell");
        }
        List<Event.Chime> events = session.timeline(20_000, 0).events(Event.Chime.class);
        EventTrack<Event.Chime> track = new EventTrack<>(events);
        for (int frame = 0; frame < 13_100; frame += 37) {
            int end = frame + 1 + random.nextInt(100);
            assertThat(found(track, frame, end)).isEqualTo(searched(events, frame, end));
            assertThat(track.overlaps(frame, end))
                    .isEqualTo(!searched(events, frame, end).isEmpty());
        }
        int most = 0;
        for (Event event : events) {
            most = Math.max(
                    most,
                    searched(events, event.startFrame(), event.startFrame() + 1).size());
        }
        assertThat(track.mostAtOnce()).isEqualTo(most).isGreaterThan(2);
    }

    @Test
    void answersAreThoseOfASearchOfAllEvents() {
        Random random = new Random(2);
        int several = 0;
        int none = 0;
        for (int round = 0; round < 60; round++) {
            Sessions session = new Sessions();
            for (int i = random.nextInt(12); i > 0; i--) {
                session.chime(random.nextInt(40), random.nextInt(15), "bell");
            }
            List<Event.Chime> events = session.timeline(60, 0).events(Event.Chime.class);
            EventTrack<Event.Chime> track = new EventTrack<>(events);
            for (long frame = 0; frame < 60; frame++) {
                long at = frame;
                List<Event.Chime> all = events.stream()
                        .filter(event -> event.startFrame() <= at && at < event.endFrame())
                        .toList();
                List<Event.Chime> started = events.stream()
                        .filter(event -> event.startFrame() <= at)
                        .toList();
                several += all.size() > 1 ? 1 : 0;
                none += all.isEmpty() ? 1 : 0;
                assertThat(track.allAt(frame)).isEqualTo(all);
                assertThat(track.at(frame)).isEqualTo(all.stream().reduce((a, b) -> b));
                assertThat(track.lastUpTo(frame)).isEqualTo(started.size() - 1);
                assertThat(track.endingLast(frame))
                        .isEqualTo(started.stream().max(Comparator.comparingLong(Event::endFrame)));
                assertThat(track.starting(frame, frame + 7))
                        .isEqualTo(events.stream()
                                .filter(event -> event.startFrame() >= at && event.startFrame() < at + 7)
                                .toList());
            }
        }
        assertThat(several).isGreaterThan(500);
        assertThat(none).isGreaterThan(500);
    }

    @Test
    void touchingEventsDoNotOverlap() {
        EventTrack<Event.Chime> track = new EventTrack<>(new Sessions()
                .chime(10, 10, "a")
                .chime(20, 10, "b")
                .timeline(100, 0)
                .events(Event.Chime.class));
        assertThat(found(track, 19, 20)).containsExactly(0);
        assertThat(found(track, 20, 21)).containsExactly(1);
        assertThat(found(track, 30, 40)).isEmpty();
        assertThat(track.mostAtOnce()).isEqualTo(1);
        assertThat(track.overlaps(0, 10)).isFalse();
        assertThat(new EventTrack<>(List.of()).mostAtOnce()).isZero();
    }

    @Test
    void refusesEventsOutOfOrder() {
        List<Event.Chime> events = new Sessions()
                .chime(5, 1, "a")
                .chime(9, 1, "b")
                .timeline(100, 0)
                .events(Event.Chime.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventTrack<>(List.of(events.get(1), events.get(0))))
                .withMessageContaining("event 1");
    }

    private static List<Integer> found(EventTrack<Event.Chime> track, long frame, long end) {
        List<Integer> found = new ArrayList<>();
        for (int i = track.firstUnfinished(frame); i < track.size() && track.start(i) < end; i++) {
            if (track.end(i) > frame) {
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
