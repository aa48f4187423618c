package org.breathcue.mix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.breathcue.pcm.Decibels;

/** The sounds under the speech of a whole session, which may change at the starts of its sections. Immutable. */
public final class SoundSections {
    private final List<Section> sections;
    private final long[] starts;
    private final double peak;
    private final double mostGain;

    /**
     * A part of a session with the same sounds. It lasts until the next section.
     *
     * @param startFrame the first frame
     * @param settings the sounds; whether there are chimes is the same in all sections
     * @param backgroundStart the frame at which the background starts from its beginning, at most {@code startFrame}
     */
    public record Section(long startFrame, SoundSettings settings, long backgroundStart) {}

    /**
     * Creates the sounds of a session.
     *
     * @param sections at least one, ascending; the first one starts at frame 0
     */
    public SoundSections(List<Section> sections) {
        this.sections = List.copyOf(sections);
        this.starts = sections.stream().mapToLong(Section::startFrame).toArray();
        this.peak = Ducking.LOW * (most(SoundSettings::breathPeak) + most(SoundSettings::backgroundPeak));
        this.mostGain = MixLevels.LOUD_BEDS_PEAK / peak;
    }

    /** Returns the same sounds for a whole session. */
    public static SoundSections steady(SoundSettings settings) {
        return new SoundSections(List.of(new Section(0, settings, 0)));
    }

    private double most(ToDoubleFunction<SoundSettings> value) {
        return sections.stream().map(Section::settings).mapToDouble(value).max().orElse(0);
    }

    /** Returns the same sounds without breath sound. */
    public SoundSections withoutBreath() {
        return new SoundSections(sections.stream()
                .map(section -> new Section(
                        section.startFrame(), section.settings().withoutBreath(), section.backgroundStart()))
                .toList());
    }

    /** Returns whether chimes are audible. */
    boolean chimes() {
        return sections.get(0).settings().chimes();
    }

    /** Returns the sounds at a frame. */
    SoundSettings at(long frame) {
        return sections.get(index(frame)).settings();
    }

    /**
     * Returns the gain of breath and background at a frame, linear. It is the one that was asked for, or less if any breath
     * of the session together with any background would exceed their share of the headroom.
     */
    double gain(long frame) {
        return gain(at(frame));
    }

    private double gain(SoundSettings settings) {
        return Math.min(Decibels.toLinear(settings.levelDb()), mostGain);
    }

    /** Returns the maximum true peak of breath and background together, during words; linear. */
    double peak() {
        return most(this::gain) * peak;
    }

    /**
     * A background that is played from one frame on.
     *
     * @param startFrame the frame of the session that is its first one
     */
    record Playing(Background background, long startFrame) {}

    /** Returns each background with its level over the session, 0 where others are heard. */
    Map<Playing, SmoothLevel> backgrounds(double change) {
        Map<Playing, double[]> levels = new LinkedHashMap<>();
        for (int i = 0; i < starts.length; i++) {
            int at = i;
            Section section = sections.get(i);
            section.settings()
                    .background()
                    .map(background -> new Playing(background, section.backgroundStart()))
                    .ifPresent(playing -> levels.computeIfAbsent(playing, key -> new double[starts.length])[at] =
                            gain(section.settings()));
        }
        Map<Playing, SmoothLevel> smooth = new LinkedHashMap<>();
        levels.forEach((playing, of) -> smooth.put(playing, new SmoothLevel(starts, of, change)));
        return smooth;
    }

    private int index(long frame) {
        int found = Arrays.binarySearch(starts, frame);
        return found >= 0 ? found : -found - 2;
    }
}
