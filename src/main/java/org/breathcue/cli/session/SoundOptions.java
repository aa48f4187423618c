package org.breathcue.cli.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.NearestWord;
import org.breathcue.diagnostic.Source;
import org.breathcue.diagnostic.Span;
import org.breathcue.script.Sound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a listener wants to hear beside the words, whatever the session says. */
public final class SoundOptions {
    private static final String BACKGROUND = "--background";

    @Option(names = "--breath", paramLabel = "air|tone|off", description = "sound of the breath")
    @Nullable
    private String breath;

    @Option(
            names = BACKGROUND,
            paramLabel = "NAME|off",
            description = "background sound: rain, waves, or the name of a WAV file in audio/")
    @Nullable
    private String background;

    @Option(names = "--level", paramLabel = "soft|normal|loud", description = "loudness of breath and background")
    @Nullable
    private String level;

    /** The sound of a session with these wishes laid over it. */
    public Sound over(Sound written, SoundFiles files) throws CommandException {
        return new Sound(
                breath == null ? written.breath() : breath(breath),
                level == null ? written.level() : level(level),
                background == null ? written.background() : background(background, files),
                written.chimes());
    }

    private static Sound.Breath breath(String word) throws CommandException {
        return Sound.Breath.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> SessionOptions.refused(
                        "--breath", word, "must be one of " + String.join(", ", Sound.Breath.words())));
    }

    private static Sound.Level level(String word) throws CommandException {
        return Sound.Level.named(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> SessionOptions.refused(
                        "--level", word, "must be one of " + String.join(", ", Sound.Level.words())));
    }

    private static Optional<Sound.Background> background(String name, SoundFiles files) throws CommandException {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.equals(Sound.Background.OFF)) {
            return Optional.empty();
        }
        boolean made = Sound.Background.WORDS.contains(word);
        if (!made && !files.has(name)) {
            List<String> names = new ArrayList<>(Sound.Background.WORDS);
            names.addAll(files.names());
            String hint = NearestWord.to(name, names)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("available: " + String.join(", ", names));
            throw new CommandException(ExitStatus.USAGE, "there is no background " + name + "; " + hint);
        }
        Source source = new Source(BACKGROUND, name);
        return Optional.of(new Sound.Background(new Span(source, 0, name.length()), made ? word : name));
    }
}
