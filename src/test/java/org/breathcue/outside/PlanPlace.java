package org.breathcue.outside;

/** Where in the session an event of a movement belongs. */
public record PlanPlace(int step, int set, String side, int time) {
    public boolean sameSideAs(PlanPlace other) {
        return step == other.step && set == other.set && side.equals(other.side);
    }

    @Override
    public String toString() {
        return "step " + step + " set " + set + " side " + side + " time " + time;
    }
}
