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
                .orElse("there are " + String.join(", ", names()));
        diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no sound `" + name + "` in audio/", hint);
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
