package org.breathcue.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The committed bundle of CodeMirror is the one that its build made; see {@code src/main/page-build/README.md}. */
class CodeMirrorBundleTest {
    private static final Path BUILD = Path.of("src/main/page-build");
    private static final Path FOLDER = Path.of("src/main/resources/org/breathcue/serve/page/edit");
    private static final long LARGEST = 400_000;

    @Test
    void hasTheRecordedHash() throws IOException, NoSuchAlgorithmException {
        byte[] bundle = Files.readAllBytes(FOLDER.resolve("codemirror.js"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bundle));

        assertThat(Files.readString(BUILD.resolve("codemirror.sha256"))).isEqualTo(hash + "  codemirror.js\n");
        assertThat(bundle.length).isLessThan((int) LARGEST);
    }

    @Test
    void versionsAreExactAndLocked() throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode wanted =
                json.readTree(Files.readString(BUILD.resolve("package.json"))).path("devDependencies");
        JsonNode locked = json.readTree(Files.readString(BUILD.resolve("package-lock.json")))
                .path("packages");

        assertThat(wanted).isNotEmpty();
        wanted.properties().forEach(one -> {
            JsonNode found = locked.path("node_modules/" + one.getKey());
            assertThat(found.path("version")).as(one.getKey()).isEqualTo(one.getValue());
            assertThat(found.path("integrity").asText()).startsWith("sha512-");
        });
    }

    @Test
    void licenceNamesEveryPackage() throws IOException {
        String licence = Files.readString(FOLDER.resolve("codemirror-licence.txt"));
        JsonNode locked = new JsonMapper()
                .readTree(Files.readString(BUILD.resolve("package-lock.json")))
                .path("packages");

        locked.properties().stream()
                .filter(one -> one.getKey().startsWith("node_modules/")
                        && !one.getKey().contains("esbuild"))
                .forEach(one -> {
                    assertThat(licence).contains(one.getKey().replaceFirst(".*/", ""));
                    assertThat(one.getValue().path("license").asText()).isEqualTo("MIT");
                });
        assertThat(licence).contains("MIT License", "Permission is hereby granted");
    }
}
