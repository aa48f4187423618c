package org.breathcue.compile.expand;

import java.util.ArrayList;
import java.util.List;

/** Gives each side the words of the other one, so that breaths are slowed equally on both sides. */
final class SideMatcher {
    private SideMatcher() {}

    /** Returns two movements that are the same on both sides, each with the words of the other. */
    static List<Part.Movement> paired(Part.Movement one, Part.Movement other) {
        return List.of(knowing(one, other), knowing(other, one));
    }

    private static Part.Movement knowing(Part.Movement movement, Part.Movement other) {
        Prescription prescription = movement.prescription()
                .<Prescription>match(
                        timed -> timed,
                        breathed -> breathed,
                        held -> held,
                        flow -> knowing(flow, other.prescription()));
        List<DoseCue> cues = new ArrayList<>();
        for (int i = 0; i < movement.cues().size(); i++) {
            cues.add(movement.cues().get(i).withTwin(other.place(), other.cues().get(i)));
        }
        return new Part.Movement(
                movement.source(),
                movement.place(),
                movement.breath(),
                movement.calls(),
                movement.names(),
                movement.enter(),
                prescription,
                List.copyOf(cues),
                movement.leave());
    }

    private static Prescription knowing(Prescription.Flowed flow, Prescription other) {
        return other.match(timed -> flow, breathed -> flow, held -> flow, twin -> knowing(flow, twin));
    }

    private static Prescription.Flowed knowing(Prescription.Flowed flow, Prescription.Flowed twin) {
        List<Prescription.Cycle> cycles = new ArrayList<>();
        for (int i = 0; i < flow.cycles().size(); i++) {
            List<Prescription.Phase> own = flow.cycles().get(i).phases();
            List<Prescription.Phase> others = twin.cycles().get(i).phases();
            List<Prescription.Phase> phases = new ArrayList<>();
            for (int k = 0; k < own.size(); k++) {
                phases.add(own.get(k).withTwin(others.get(k).words()));
            }
            cycles.add(new Prescription.Cycle(List.copyOf(phases)));
        }
        return new Prescription.Flowed(flow.source(), flow.times(), List.copyOf(cycles));
    }
}
