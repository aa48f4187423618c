package org.breathcue.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.timeline.BreathPhase;
import org.breathcue.timeline.DoseAmount;
import org.breathcue.timeline.DoseForm;
import org.breathcue.timeline.DoseUnit;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.Place;
import org.breathcue.timeline.Role;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Timeline;
import org.breathcue.voice.Utterance;
import org.jspecify.annotations.Nullable;

/** A timeline of random stretches at 1000 frames a second, as the compiler would place them. */
final class MadeSession {
    static final int RATE = 1000;

    /** Every session begins with silence. */
    static final int SILENT_FRAMES = 250;

    private static final Span NOWHERE = new Span(new Source("made.json", ""), 0, 0);

    private final List<Event> events = new ArrayList<>();
    private final Random random;
    private long now = SILENT_FRAMES;
    private long markStart;

    private MadeSession(Random random) {
        this.random = random;
    }

    /** One that a sample can count. */
    static Timeline of(Random random) {
        Timeline made = make(random);
        while (made.frames() > Short.MAX_VALUE) {
            made = make(random);
        }
        return made;
    }

    private static Timeline make(Random random) {
        MadeSession session = new MadeSession(random);
        int steps = 2 + random.nextInt(2);
        for (int step = 1; step <= steps; step++) {
            session.step(step);
        }
        session.now += 500;
        session.mark("Last", null);
        session.events.sort(Comparator.comparingLong(Event::startFrame));
        return new Timeline("Made", "none", RATE, session.now, 1, List.of(), session.events);
    }

    private void step(int step) {
        boolean both = random.nextBoolean();
        List<Side> sides = both ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.NONE);
        for (Side side : sides) {
            Place place = new Place(step, 1, side, 1);
            say("Name " + step + side, Role.HELPER, null);
            if (random.nextBoolean()) {
                say("Set up " + step + side, Role.SETUP, null);
            }
            boolean paced = random.nextInt(3) > 0;
            if (random.nextBoolean()) {
                enter("Enter " + step + side, place, paced);
            }
            dose(place, paced, step);
            if (random.nextBoolean()) {
                say("Leave " + step + side, Role.LEAVE, place);
            }
            mark("Step " + step + (side == Side.NONE ? "" : ", " + side.key() + " side"), place);
        }
    }

    private void enter(String text, Place place, boolean paced) {
        if (paced) {
            events.add(new Event.Breath(now, 700, NOWHERE, place, BreathPhase.INHALE, 0, false));
            speech(text, 400, Role.ENTER, place);
            now += 700;
        } else {
            say(text, Role.ENTER, place);
        }
    }

    private void dose(Place place, boolean paced, int step) {
        long start = now;
        int cycles = 2 + random.nextInt(3);
        for (int cycle = 1; cycle <= cycles; cycle++) {
            if (paced) {
                events.add(new Event.Breath(now, 600, NOWHERE, place, BreathPhase.INHALE, cycle, false));
                if (random.nextInt(3) == 0) {
                    speech("In " + step + cycle + place.side(), 300, Role.PHASE, place);
                }
                now += 600;
                events.add(new Event.Breath(now, 800, NOWHERE, place, BreathPhase.EXHALE, cycle, false));
                if (random.nextInt(3) == 0) {
                    speech("Out " + step + cycle + place.side(), 350, Role.CUE, place);
                }
            }
            now += 800;
        }
        DoseAmount amount = paced && random.nextBoolean()
                ? new DoseAmount(DoseUnit.BREATHS, cycles)
                : new DoseAmount(DoseUnit.SECONDS, (now - start) / (double) RATE);
        events.add(new Event.Dose(start, now - start, NOWHERE, place, DoseForm.HOLD, amount));
        if (random.nextInt(4) == 0) {
            events.add(new Event.Wait(now, 0, NOWHERE, place));
        }
    }

    private void say(String text, Role role, @Nullable Place place) {
        long length = 200L + random.nextInt(500);
        speech(text, length, role, place);
        now += length + 100L + random.nextInt(400);
    }

    private void speech(String text, long length, Role role, @Nullable Place place) {
        events.add(new Event.Speech(now, length, NOWHERE, place, new Utterance(text, 150), role));
    }

    private void mark(String name, @Nullable Place place) {
        events.add(new Event.Mark(markStart, now - markStart, NOWHERE, place, name));
        markStart = now;
    }
}
