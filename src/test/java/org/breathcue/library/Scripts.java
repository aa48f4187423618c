package org.breathcue.library;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.script.parse.StretchLibrary;

/** The unchanged scripts that come with the program. */
final class Scripts implements StretchLibrary {
    static final Path SESSIONS = Path.of("scripts");
    static final Path STRETCHES = Path.of("scripts/stretches");

    private static final String ENDING = ".json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Returns the plain names of the files in a folder. */
    static List<String> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals(FolderLibrary.PRONUNCIATIONS))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path folder, String name) throws IOException {
        return MAPPER.readTree(text(folder, name));
    }

    @Override
    public Found stretch(String name) {
        try {
            return new Found.Stretch(new Source("stretches/" + name + ENDING, text(STRETCHES, name)));
        } catch (IOException e) {
            return new Found.Missing();
        }
    }

    @Override
    public List<String> names() {
        return in(STRETCHES);
    }

    private static String text(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name + ENDING));
    }
}
