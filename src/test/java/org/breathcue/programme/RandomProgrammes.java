package org.breathcue.programme;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.breathcue.diagnostic.Span;

/** Makes random programmes. */
public final class RandomProgrammes {
    private static final Span NOWHERE = Span.startOf("programme.json");

    private final Random random;

    public RandomProgrammes(Random random) {
        this.random = random;
    }

    public Programme programme() {
        int weeks = 1 + random.nextInt(6);
        OptionalInt back = random.nextBoolean() ? OptionalInt.of(3 + random.nextInt(12)) : OptionalInt.empty();
        List<PlannedSession> sessions = new ArrayList<>();
        sessions.add(session("first", 1, weeks));
        if (weeks > 1 && random.nextBoolean()) {
            // The same session in two forms, one after the other.
            int from = 1 + random.nextInt(weeks - 1);
            sessions.set(0, session("first", 1, from));
            sessions.add(session("first", from + 1, weeks));
        }
        if (random.nextBoolean()) {
            sessions.add(session("second", 1 + random.nextInt(weeks), weeks));
        }
        return new Programme("programme", "Programme", Optional.empty(), weeks, back, sessions);
    }

    private PlannedSession session(String name, int first, int last) {
        Growth growth = switch (random.nextInt(3)) {
            case 0 -> new Growth(0, 1 + random.nextInt(4));
            case 1 -> new Growth(1 + random.nextInt(2), 1);
            default -> new Growth(1, 1 + random.nextInt(4));
        };
        List<Stage> stages = Collections.nCopies(1 + random.nextInt(5), new Stage(NOWHERE, List.of(), false));
        return new PlannedSession(NOWHERE, name, days(), 1 + random.nextInt(3), first, last, growth, stages);
    }

    private Days days() {
        return switch (random.nextInt(3)) {
            case 0 -> {
                Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
                for (int i = 0; i < random.nextInt(6); i++) {
                    days.add(DayOfWeek.of(1 + random.nextInt(7)));
                }
                yield new Days.Named(days);
            }
            case 1 -> new Days.Every(1 + random.nextInt(3));
            default -> new Days.AWeek(1 + random.nextInt(7));
        };
    }
}
