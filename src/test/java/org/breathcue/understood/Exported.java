package org.breathcue.understood;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.cli.Run;
import org.breathcue.support.InstalledVoices;

/**
 * An exported session with breath sound, and the words and times of its plan.
 *
 * @param wav the sound file
 * @param frames the length in frames
 */
record Exported(String session, String voice, Path wav, int frameRate, long frames, List<Spoken> spoken) {
    /**
     * Exports a session to a folder that also contains the caches.
     *
     * @param session a name, or the path of a script
     */
    static Exported of(String session, String voice, Path folder, String... options) throws IOException {
        JsonNode plan = plan(session, voice, folder, options);
        Path wav = folder.resolve("session.wav");
        run(folder, List.of("export", session, "--quiet", "--output", wav.toString()), voice, options);
        return new Exported(
                session,
                voice,
                wav,
                plan.path("frameRate").asInt(),
                plan.path("frames").asLong(),
                Spoken.in(plan));
    }

    /** Returns the words of a session, without exporting it. */
    static List<Spoken> spoken(String session, String voice, Path folder) throws IOException {
        return Spoken.in(plan(session, voice, folder));
    }

    private static JsonNode plan(String session, String voice, Path folder, String... options) throws IOException {
        return new JsonMapper().readTree(run(folder, List.of("plan", session, "--format", "json"), voice, options));
    }

    private static String run(Path folder, List<String> command, String voice, String... options) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--voice", voice));
        arguments.addAll(List.of(options));
        Run run = Run.withData(InstalledVoices.data(), Path.of(""), folder, arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }
}
