package org.breathcue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.breathcue.catalog.Music;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.mix.Background;
import org.breathcue.mix.BreathTimbre;
import org.breathcue.mix.NaturalSounds;
import org.breathcue.mix.SoundSections;
import org.breathcue.mix.SoundSettings;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundSection;
import org.breathcue.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The sound under the words: breath, background and chimes.
 *
 * @param session the sound of the session, which its steps may change
 * @param music the backgrounds that are made of files, by their keys
 */
record SoundBed(Sound session, Map<String, LoadedMusic> music) {
    SoundBed {
        music = Map.copyOf(music);
    }

    /**
     * Returns the sounds of a timeline. Generates or decodes its backgrounds.
     *
     * <p>The background of the session starts where it is first heard, and goes on while a step has another one. The
     * background of a step starts from its beginning each time.
     *
     * @throws SessionException if a file cannot be decoded
     */
    SoundSections sections(Timeline timeline) throws SessionException {
        Optional<String> usual = session.background().map(Sound.Background::key);
        Map<String, Background> made = new HashMap<>();
        Map<String, Long> starts = new HashMap<>();
        List<SoundSections.Section> sections = new ArrayList<>();
        for (SoundSection section : timeline.sounds()) {
            Sound sound = section.sound();
            String heard = sound.background().map(Sound.Background::key).orElse("");
            starts.keySet().removeIf(other -> !other.equals(heard) && !usual.equals(Optional.of(other)));
            starts.putIfAbsent(heard, section.startFrame());
            if (sound.background().isPresent() && !made.containsKey(heard)) {
                made.put(heard, background(sound.background().get(), timeline));
            }
            SoundSettings settings = settings(sound, Optional.ofNullable(made.get(heard)));
            long start = Objects.requireNonNull(starts.get(heard));
            sections.add(new SoundSections.Section(section.startFrame(), settings, start));
        }
        return new SoundSections(sections);
    }

    private static SoundSettings settings(Sound sound, Optional<Background> background) {
        Optional<BreathTimbre> timbre = switch (sound.breath()) {
            case AIR -> Optional.of(BreathTimbre.AIR);
            case TONE -> Optional.of(BreathTimbre.TONE);
            case OFF -> Optional.empty();
        };
        return new SoundSettings(timbre, sound.level().db(), background, sound.chimes());
    }

    private Background background(Sound.Background wanted, Timeline timeline) throws SessionException {
        LoadedMusic files = music.get(wanted.key());
        if (files != null) {
            return files.background(timeline);
        }
        boolean rain = wanted.word().filter(Sound.Background.RAIN::equals).isPresent();
        return rain ? NaturalSounds.rain(timeline.frameRate()) : NaturalSounds.waves(timeline.frameRate());
    }

    /** Music that is decoded when it is first needed. Usable by several threads. */
    static final class LoadedMusic {
        private final Music music;
        private final Path folder;
        private @Nullable Background background;

        /** @param clipFolder the folder of the clip cache, which is used for the decoded sound; null for the temporary folder */
        LoadedMusic(Music music, @Nullable Path clipFolder) {
            this.music = music;
            this.folder = clipFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : clipFolder;
        }

        /**
         * Returns the background, as long as a timeline needs it; the same each time.
         *
         * @throws SessionException if a file cannot be read, or its sound cannot be kept
         */
        synchronized Background background(Timeline timeline) throws SessionException {
            Background known = background;
            if (known == null) {
                try {
                    known = Background.of(music.decode(timeline.frameRate(), timeline.frames(), folder), music.loop());
                } catch (IOException e) {
                    throw new SessionException(
                            SessionException.Reason.READ,
                            "the background cannot be played: " + FileProblem.reason(e),
                            e);
                }
                background = known;
            }
            return known;
        }
    }
}
