package org.breathcue.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.file.FolderEntries;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.breathcue.pcm.StereoClip;
import org.breathcue.pcm.WavReader;
import org.breathcue.timeline.Sound;

/** Loads chimes and backgrounds from the WAV files in folders named {@code audio}. */
public final class SoundFiles {
    private static final String ENDING = ".wav";
    private static final List<String> OTHER_FORMATS =
            List.of(".mp3", ".ogg", ".opus", ".flac", ".m4a", ".aac", ".aiff");

    /** The minimum length of a background in seconds. A shorter loop would be heard as a tone. */
    private static final int MIN_BACKGROUND_SECONDS = 1;

    /** The linear peak below which a chime counts as silent: −70 dBFS. */
    private static final float SILENT = (float) Decibels.toLinear(-70);

    private final List<Path> folders;
    private final int frameRate;
    private final InputFiles inputs;

    /** @param inputs receives the files that are read */
    SoundFiles(List<Path> folders, int frameRate, InputFiles inputs) {
        this.folders = folders;
        this.frameRate = frameRate;
        this.inputs = inputs;
    }

    /**
     * Loads sounds at the frame rate of the engine. A sound that is missing or unreadable is reported at its place in
     * the script.
     *
     * @param wanted the place in the script of each name
     */
    public Map<String, PcmClip> load(Map<String, Span> wanted, Diagnostics diagnostics) {
        Map<String, PcmClip> sounds = new HashMap<>();
        wanted.forEach((name, span) -> load(name, span, sounds, diagnostics));
        return sounds;
    }

    private void load(String name, Span span, Map<String, PcmClip> sounds, Diagnostics diagnostics) {
        Optional<Path> file = find(name);
        if (file.isPresent()) {
            open(name, file.get(), span, WavReader::read, diagnostics).ifPresent(clip -> {
                if (!clip.reaches(SILENT)) {
                    reportSilent(name, span, diagnostics);
                }
                sounds.put(name, Resampler.resample(clip, frameRate));
            });
            return;
        }
        String hint = NearestWord.to(plain(name), names())
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> elsewhere(plain(name)));
        diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no sound `" + name + "` in audio/", hint);
    }

    /** Returns a hint that names a file of another format, or else the available sounds. */
    private String elsewhere(String plain) {
        String name = plain.replaceFirst("\\.[A-Za-z0-9]{2,4}$", "");
        for (Path folder : folders) {
            for (String ending : OTHER_FORMATS) {
                if (Files.exists(folder.resolve(name + ending))) {
                    return name + ending + " is not a WAV file; convert it to " + name + ENDING;
                }
            }
        }
        return "put " + name + ENDING + " into audio/, or use one of these: " + String.join(", ", names());
    }

    /** Loads a background at the frame rate of the engine; empty if it is generated or an error was reported. */
    public Optional<StereoClip> background(Sound.Background wanted, Diagnostics diagnostics) {
        String name = wanted.name();
        if (Sound.Background.WORDS.contains(name)) {
            return Optional.empty();
        }
        Optional<Path> file = find(name);
        if (file.isEmpty()) {
            List<String> known = new ArrayList<>(Sound.Background.WORDS);
            known.addAll(names());
            String hint = NearestWord.to(plain(name), known)
                    .map(near -> "did you mean `" + near + "`?")
                    .orElseGet(() -> "use rain, waves or off; or " + elsewhere(plain(name)));
            diagnostics.report(Code.SOUND_NOT_FOUND, wanted.span(), "there is no background `" + name + "`", hint);
        }
        return file.flatMap(found -> open(name, found, wanted.span(), WavReader::readStereo, diagnostics))
                .filter(clip -> loopable(name, clip, wanted.span(), diagnostics))
                .map(clip -> clip.resampled(frameRate));
    }

    /** Returns whether a sound is long enough for a background. Reports if it is not, or if it is silent. */
    private static boolean loopable(String name, StereoClip clip, Span span, Diagnostics diagnostics) {
        if (clip.frames() < MIN_BACKGROUND_SECONDS * clip.frameRate()) {
            diagnostics.report(
                    Code.SOUND_UNREADABLE,
                    span,
                    "this sound cannot be used as a background: it must be at least " + MIN_BACKGROUND_SECONDS
                            + " s long, found " + 1000L * clip.frames() / clip.frameRate() + " ms");
            return false;
        }
        if (clip.isSilent()) {
            reportSilent(name, span, diagnostics);
        }
        return true;
    }

    private static void reportSilent(String name, Span span, Diagnostics diagnostics) {
        diagnostics.report(
                Code.SOUND_SILENT,
                span,
                "the sound `" + plain(name) + "` is silent",
                "record it louder, or use another");
    }

    /** Returns whether there is a sound with that name. */
    public boolean has(String name) {
        return names().contains(plain(name));
    }

    private Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(plain(name) + ENDING))
                // A link to nothing is reported as well, not passed over.
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private <T> Optional<T> open(String name, Path file, Span span, Reader<T> reader, Diagnostics diagnostics) {
        try {
            if (!file.toRealPath().startsWith(file.resolveSibling("").toRealPath())) {
                diagnostics.report(
                        Code.OUTSIDE_FOLDER,
                        span,
                        "`" + file + "` is a link to a file outside its folder; only files inside the folder are read");
                return Optional.empty();
            }
            String shown = "audio/" + plain(name) + ENDING;
            try (InputStream in = inputs.open("the sound " + shown, file)) {
                return Optional.of(reader.read(shown, in));
            }
        } catch (IOException e) {
            diagnostics.report(Code.SOUND_UNREADABLE, span, "this sound cannot be used: " + FileProblem.reason(e));
            return Optional.empty();
        }
    }

    private static String plain(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Reads a WAV file. */
    private interface Reader<T> {
        T read(String name, InputStream in) throws IOException;
    }

    /** Returns the names of all sounds, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            names.addAll(FolderEntries.plainNames(folder, ENDING));
        }
        return names;
    }
}
