package org.breathcue.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.breathcue.decode.ClipReader;
import org.breathcue.decode.SoundStream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Span;
import org.breathcue.pcm.Decibels;
import org.breathcue.pcm.LoudnessMeter;
import org.breathcue.pcm.PcmClip;
import org.breathcue.pcm.Resampler;
import org.breathcue.timeline.Sound;

/** Finds and reads the sound files of a session: chimes, backgrounds and recordings. */
public final class SoundFiles {
    /** The linear peak below which a chime counts as silent: −70 dBFS. */
    private static final float SILENT = (float) Decibels.toLinear(-70);

    private static final Set<String> BUILT_IN_CHIMES = Set.of("begin", "turn", "end", "bell");

    private final SoundFolders folders;
    private final int frameRate;
    private final InputFiles inputs;

    /** @param inputs receives the files that are read */
    SoundFiles(SoundFolders folders, int frameRate, InputFiles inputs) {
        this.folders = folders;
        this.frameRate = frameRate;
        this.inputs = inputs;
        // Another file may be found instead when one is put there.
        folders.audio().forEach(inputs::look);
    }

    /** The maximum size of a recording in bytes. */
    private static final int MOST_BYTES = 64 << 20;

    /** A recording of words. */
    public static final class Recording {
        private final String name;
        private final byte[] content;

        private Recording(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        /** Returns the name of the file in messages. */
        public String shown() {
            return name;
        }

        /** Returns the bytes of the file, which must not be changed. */
        public byte[] content() {
            return content;
        }

        /**
         * Decodes the sound. The channels are averaged.
         *
         * @throws IOException if it is no sound, damaged or too long
         */
        public PcmClip decode() throws IOException {
            return ClipReader.read(name, SoundStream.open(name, new ByteArrayInputStream(content)));
        }
    }

    /** Reads a recording; empty if an error was reported. */
    public Optional<Recording> recording(String name, Span span, Diagnostics diagnostics) {
        Optional<SoundFolders.Found> file = folders.find(name);
        if (file.isEmpty()) {
            String hint =
                    hint(name, folders.names(), "put it into audio/ or beside the script: " + SoundStream.FORMATS);
            diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no recording `" + name + "`", hint);
            return Optional.empty();
        }
        String shown = file.get().shown();
        return open(
                file.get(),
                span,
                in -> {
                    byte[] content = in.readNBytes(MOST_BYTES + 1);
                    if (content.length > MOST_BYTES) {
                        throw new IOException(shown + ": larger than 64 MiB");
                    }
                    return new Recording(shown, content);
                },
                diagnostics);
    }

    /**
     * Loads chimes at the frame rate of the engine. A sound that is missing or unreadable is reported at its place in
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
        Optional<SoundFolders.Found> file = folders.find(name);
        if (file.isEmpty()) {
            String hint = hint(
                    name,
                    folders.names(),
                    "put " + SoundFolders.plain(name) + ".wav into audio/, or use one of these: "
                            + String.join(", ", folders.names()));
            diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no sound `" + name + "` in audio/", hint);
            return;
        }
        open(
                        file.get(),
                        span,
                        in -> ClipReader.read(
                                file.get().shown(), SoundStream.open(file.get().shown(), in)),
                        diagnostics)
                .ifPresent(clip -> {
                    if (!clip.reaches(SILENT)) {
                        reportSilent(name, span, diagnostics);
                    }
                    sounds.put(name, Resampler.resample(clip, frameRate));
                });
    }

    private String hint(String name, Set<String> names, String otherwise) {
        return folders.otherFormat(name)
                .map(file -> file + " cannot be read; convert it to " + SoundStream.FORMATS)
                .or(() -> NearestWord.to(SoundFolders.plain(name), names).map(near -> "did you mean `" + near + "`?"))
                .orElse(otherwise);
    }

    /**
     * Finds the files of a background, and reads their beginnings.
     *
     * @return empty if the background is generated, or an error was reported
     */
    public Optional<Music> background(Sound.Background wanted, Diagnostics diagnostics) {
        if (wanted.word().isPresent()) {
            return Optional.empty();
        }
        List<Music.Track> tracks = new ArrayList<>();
        for (Sound.Background.Named named : wanted.names()) {
            track(named.name(), named.span(), diagnostics).ifPresent(tracks::add);
        }
        return tracks.size() == wanted.names().size()
                ? Optional.of(new Music(tracks, wanted.loop()))
                : Optional.empty();
    }

    private Optional<Music.Track> track(String name, Span span, Diagnostics diagnostics) {
        Optional<SoundFolders.Found> file = folders.find(name);
        if (file.isEmpty()) {
            String hint = hint(
                    name, backgrounds(), "use rain, waves or off, or put a file into audio/: " + SoundStream.FORMATS);
            diagnostics.report(Code.SOUND_NOT_FOUND, span, "there is no background `" + name + "`", hint);
            return Optional.empty();
        }
        return open(
                        file.get(),
                        span,
                        in -> lasts(SoundStream.open(file.get().shown(), in), name, span, diagnostics),
                        diagnostics)
                .filter(lasts -> lasts)
                .map(lasts -> new Music.Track(file.get().shown(), file.get().file()));
    }

    /** Returns whether a sound is long enough for a background. Reports if it is not, or if it is silent. */
    private static boolean lasts(SoundStream stream, String name, Span span, Diagnostics diagnostics)
            throws IOException {
        int rate = stream.frameRate();
        LoudnessMeter meter = new LoudnessMeter(rate);
        float[] second = new float[2 * rate];
        long frames = 0;
        boolean silent = true;
        for (int n = stream.read(second, rate); n > 0 && (silent || frames == 0); n = stream.read(second, rate)) {
            frames += n;
            meter.add(second, n);
            silent = meter.loudness().integratedLufs() == Double.NEGATIVE_INFINITY;
        }
        if (frames < (long) Music.MIN_SECONDS * rate) {
            diagnostics.report(
                    Code.SOUND_UNREADABLE,
                    span,
                    "this sound cannot be used as a background: it must be at least " + Music.MIN_SECONDS
                            + " s long, found " + 1000L * frames / rate + " ms");
            return false;
        }
        if (silent) {
            reportSilent(name, span, diagnostics);
        }
        return true;
    }

    /** Reports a sound that is silent. */
    public static void reportSilent(String name, Span span, Diagnostics diagnostics) {
        diagnostics.report(
                Code.SOUND_SILENT,
                span,
                "the sound `" + SoundFolders.plain(name) + "` is silent",
                "record it louder, or use another");
    }

    /** Returns whether there is a sound with that name. */
    public boolean has(String name) {
        return folders.find(name).isPresent();
    }

    /** Something that is done with a file. */
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    private <T> Optional<T> open(SoundFolders.Found found, Span span, Reading<T> reading, Diagnostics diagnostics) {
        Path file = found.file();
        try {
            if (!file.toRealPath().startsWith(found.folder().toRealPath())) {
                diagnostics.report(
                        Code.OUTSIDE_FOLDER,
                        span,
                        "`" + file + "` is a link to a file outside its folder; only files inside the folder are read");
                return Optional.empty();
            }
            try (InputStream in = inputs.open("the sound " + found.shown(), file)) {
                return Optional.of(reading.of(in));
            }
        } catch (IOException e) {
            diagnostics.report(Code.SOUND_UNREADABLE, span, "this sound cannot be used: " + FileProblem.reason(e));
            return Optional.empty();
        }
    }

    /** Returns the names that can be a background, sorted: the built-in ones, and all sounds but the built-in chimes. */
    public Set<String> backgrounds() {
        Set<String> names = new TreeSet<>(folders.names());
        names.removeAll(BUILT_IN_CHIMES);
        names.addAll(Sound.Background.WORDS);
        return names;
    }
}
