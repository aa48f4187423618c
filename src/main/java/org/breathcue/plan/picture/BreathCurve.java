package org.breathcue.plan.picture;

import java.util.ArrayList;
import java.util.List;
import org.breathcue.plan.markup.MarkupWriter;
import org.breathcue.timeline.Event;
import org.breathcue.timeline.LungVolume;
import org.breathcue.timeline.Side;

/** Draws the breath as a curve that rises on the inhale, stays level during a hold, and falls on the exhale. */
final class BreathCurve {
    /**
     * The horizontal distance of a control point from its end point, as a fraction of the length of a phase. With this
     * value, a cubic Bézier curve is close to half a period of a cosine.
     */
    private static final double HANDLE = 0.3642;

    private final TimeScale scale;
    private final long rowStart;
    private final double top;
    private final double bottom;

    /**
     * @param top the y coordinate of full lungs, in pixels
     * @param bottom the y coordinate of empty lungs, in pixels
     */
    BreathCurve(TimeScale scale, long rowStart, double top, double bottom) {
        this.scale = scale;
        this.rowStart = rowStart;
        this.top = top;
        this.bottom = bottom;
    }

    /** Groups breaths that follow each other without a gap and are on the same side. */
    static List<List<Event.Breath>> runs(List<Event.Breath> breaths) {
        List<List<Event.Breath>> runs = new ArrayList<>();
        Event.Breath last = null;
        for (Event.Breath breath : breaths) {
            boolean follows = last != null && last.endFrame() == breath.startFrame() && side(last) == side(breath);
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(breath);
            last = breath;
        }
        return runs;
    }

    static Side side(Event event) {
        return event.place() == null ? Side.NONE : event.place().side();
    }

    /** Returns the curve of one group as the data of an SVG path. */
    String line(List<Event.Breath> run) {
        StringBuilder path = new StringBuilder();
        double y = y(LungVolume.of(run, 0).start());
        path.append('M').append(point(x(run.get(0).startFrame()), y));
        for (int i = 0; i < run.size(); i++) {
            Event.Breath breath = run.get(i);
            LungVolume volume = LungVolume.of(run, i);
            double start = y(volume.start());
            double from = x(breath.startFrame());
            double to = x(breath.endFrame());
            double end = y(volume.end());
            if (start != y) {
                path.append('V').append(MarkupWriter.number(start));
                y = start;
            }
            if (end == y) {
                path.append('H').append(MarkupWriter.number(to));
            } else {
                double handle = HANDLE * (to - from);
                path.append('C')
                        .append(point(from + handle, y))
                        .append(' ')
                        .append(point(to - handle, end))
                        .append(' ')
                        .append(point(to, end));
            }
            y = end;
        }
        return path.toString();
    }

    /** Returns the area below the curve of one group as the data of an SVG path. */
    String area(List<Event.Breath> run) {
        return line(run)
                + 'V'
                + MarkupWriter.number(bottom)
                + 'H'
                + MarkupWriter.number(x(run.get(0).startFrame()))
                + 'Z';
    }

    private double x(long frame) {
        return scale.x(frame, rowStart);
    }

    private double y(double volume) {
        return volume == 0 ? bottom : volume == 1 ? top : bottom + (top - bottom) * volume;
    }

    private static String point(double x, double y) {
        return MarkupWriter.number(x) + ' ' + MarkupWriter.number(y);
    }
}
