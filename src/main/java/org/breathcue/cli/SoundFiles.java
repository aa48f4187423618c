package org.breathcue.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Nearest;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.breathcue.pcm.WavReader;

/** The WAV files that chimes are named after, from folders called {@code audio}. */
final class SoundFiles {
    private static final String ENDING = ".wav";
    private static final List<String> OTHER_FORMATS =
            List.of(".mp3", ".ogg", ".opus", ".flac", ".m4a", ".aac", ".aiff");

    private final List<Path> folders;
    private final int frameRate;

    SoundFiles(List<Path> folders, int frameRate) {
        this.folders = folders;
        this.frameRate = frameRate;
    }

    /** The sounds of a session at the engine's rate; what cannot be had is reported where the script names it. */
    Map<String, PcmClip> load(Map<String, Span> wanted, Diagnostics diagnostics) {
        Map<String, PcmClip> sounds = new HashMap<>();
        wanted.forEach((name, span) -> load(name, span, sounds, diagnostics));
        return sounds;
    }

    private void load(String name, Span span, Map<String, PcmClip> sounds, Diagnostics diagnostics) {
        String plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        for (Path folder : folders) {
            Path file = folder.resolve(plain + ENDING);
            if (!Files.exists(file)) {
                continue;
            }
            try {
                if (!file.toRealPath().startsWith(folder.toRealPath())) {
                    diagnostics.report(
                            Code.OUTSIDE_FOLDER,
                            span,
                            "`" + file + "` leads out of its folder; only files inside are read");
                    return;
                }
                try (InputStream in = Files.newInputStream(file)) {
                    sounds.put(name, Resampler.resample(WavReader.read("audio/" + plain + ENDING, in), frameRate));
                }
            } catch (IOException e) {
                diagnostics.report(Code.SOUND_UNREADABLE, span, "this sound cannot be used: " + e.getMessage());
            }
            return;
        }
        String hint = Nearest.to(plain, names())
                .map(near -> "did you mean `" + near + "`?")
                .orElseGet(() -> elsewhere(plain));
        diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no sound `" + name + "` in audio/", hint);
    }

    /** A sound of that name in another format, or else what there is. */
    private String elsewhere(String plain) {
        String name = plain.replaceFirst("\\.[A-Za-z0-9]{2,4}$", "");
        for (Path folder : folders) {
            for (String ending : OTHER_FORMATS) {
                if (Files.exists(folder.resolve(name + ending))) {
                    return name + ending + " is no WAV file, and only those are read; convert it to " + name + ENDING;
                }
            }
        }
        return "put " + name + ENDING + " into audio/, or take one of " + String.join(", ", names());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(ENDING))
                        .forEach(file -> names.add(file.substring(0, file.length() - ENDING.length())));
            } catch (IOException e) {
                // No such folder: it has no names to offer.
            }
        }
        return names;
    }
}
