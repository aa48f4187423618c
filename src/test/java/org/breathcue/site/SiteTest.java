package org.breathcue.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.breathcue.Breathcue;
import org.breathcue.SessionException;
import org.breathcue.SessionRequest;
import org.breathcue.serve.page.ContentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a site. */
@Timeout(120)
class SiteTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REST = """
            { "title": "Rest", "voice": "kevin16", "steps": [ { "say": "WORDS" } ] }
            """;

    @TempDir
    private Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private SiteContent content(String words) throws IOException {
        Path scripts = Files.createDirectories(folder.resolve("library/scripts"));
        Files.writeString(scripts.resolve("rest.json"), REST.replace("WORDS", words));
        return new SiteContent(
                "For Anna",
                List.of(SiteSession.of("rest", SessionRequest.named("rest"))),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private Optional<SiteReport> write(String words) throws IOException, SessionException {
        try (Breathcue library = Breathcue.in(folder.resolve("library"))) {
            SiteContent content = content(words);
            return new Site(session -> library.prepare(session.request()), content, site()).write((bytes, all) -> {});
        }
    }

    private static Map<String, FileTime> files(Path tree) throws IOException {
        Map<String, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(tree.relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    /** Returns the path of a file of the session, whose name has a hash. */
    private String file(String name) throws IOException {
        int dot = name.indexOf('.');
        return "s/rest/" + name.substring(0, dot) + "-"
                + json("sessions.json").at("/sessions/0/files").asText() + name.substring(dot);
    }

    private JsonNode json(String name) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(site().resolve(name)));
    }

    private String sound() throws IOException {
        return "s/rest/" + json("sessions.json").at("/sessions/0/sound/file").asText();
    }

    @Test
    void aSiteIsRenewedWithoutMakingItsSoundAgain() throws Exception {
        SiteReport first = write("Rest.").orElseThrow();

        String sound = sound();
        assertThat(first.kept()).isZero();
        assertThat(files(site()).keySet())
                .contains("index.html", "app.js", "offline.js", "service-worker.js", "manifest.webmanifest")
                .contains(file("plan.json"), file("picture.svg"), file("picture-narrow.svg"), file("words.vtt"), sound);
        assertThat(Files.readString(site().resolve(file("picture-narrow.svg")))).contains("width=\"360\"");
        assertThat(Files.size(site().resolve(sound)))
                .isEqualTo(json("sessions.json").at("/sessions/0/sound/bytes").asLong())
                .isLessThan(first.bytes());
        // A public page does not tell where on this computer the script is.
        assertThat(Files.readString(site().resolve(file("plan.json"))))
                .contains("\"gestures\":[[")
                .doesNotContain("source", "rest.json");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("library", "site");
        String worker = Files.readString(site().resolve("service-worker.js"));
        assertThat(worker).contains(json("sessions.json").at("/site/version").asText(), "\"./\"", sound);

        FileTime made = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site().resolve(sound), made);
        Files.writeString(site().resolve("CNAME"), "anna.example");
        SiteReport second = write("Rest.").orElseThrow();

        assertThat(second.kept()).isEqualTo(1);
        assertThat(files(site())).containsEntry(sound, made).containsKey("CNAME");
        assertThat(Files.readString(site().resolve("service-worker.js"))).isEqualTo(worker);

        SiteReport third = write("Rest now.").orElseThrow();

        assertThat(third.kept()).isZero();
        assertThat(sound()).isNotEqualTo(sound);
        assertThat(files(site())).containsKeys(sound(), "CNAME").doesNotContainKey(sound);
        assertThat(Files.readString(site().resolve("service-worker.js"))).isNotEqualTo(worker);
        assertThat(site().toFile().list()).noneMatch(name -> name.startsWith("."));
    }

    /** Whoever reads the folder then finds the old site or the new one, whole. Before each move, the folder is as a kill would leave it. */
    @Test
    void aKillWhileFilesGetTheirPlacesLeavesAWholeSite() throws Exception {
        assertThat(write("Rest.")).isPresent();
        Map<String, String> old = seen();
        List<Map<String, String>> states = new ArrayList<>();
        try (Breathcue library = Breathcue.in(folder.resolve("library"))) {
            Site renewed = new Site(session -> library.prepare(session.request()), content("Rest now."), site());
            assertThat(renewed.write((bytes, all) -> {}, () -> states.add(seen())))
                    .isPresent();
        }

        assertThat(seen()).isNotEqualTo(old);
        assertThat(states).hasSizeGreaterThan(20).contains(old).isSubsetOf(List.of(old, seen()));
    }

    /** Returns what the page finds by the list of sessions: the list, and the files of the session that it names. */
    private Map<String, String> seen() {
        try {
            JsonNode session = json("sessions.json").at("/sessions/0");
            String files = session.required("files").asText();
            Map<String, String> seen = new TreeMap<>();
            for (String name : List.of(
                    "sessions.json",
                    "index.html",
                    "s/rest/" + session.at("/sound/file").asText(),
                    "s/rest/plan-" + files + ".json",
                    "s/rest/picture-" + files + ".svg",
                    "s/rest/picture-narrow-" + files + ".svg",
                    "s/rest/sheet-" + files + ".html")) {
                seen.put(name, ContentHash.of(Files.readAllBytes(site().resolve(name))));
            }
            return seen;
        } catch (IOException e) {
            return Map.of("broken", String.valueOf(e));
        }
    }

    @Test
    void whatIsStoppedChangesNothing() throws Exception {
        assertThat(stopped()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("library");

        Path old = Files.createDirectories(site()).resolve("index.html");
        Files.writeString(old, "old");
        Inventory.write(site(), List.of("index.html"));

        assertThat(stopped()).isEmpty();
        assertThat(old).hasContent("old");
        assertThat(site().toFile().list()).containsExactlyInAnyOrder("index.html", Inventory.NAME);
    }

    private Optional<SiteReport> stopped() throws IOException, SessionException {
        try (Breathcue library = Breathcue.in(folder.resolve("library"))) {
            List<Site> site = new ArrayList<>();
            site.add(new Site(session -> library.prepare(session.request()), content("Rest."), site()));
            return site.get(0).write((bytes, all) -> site.get(0).stop());
        }
    }

    @Test
    void anErrorChangesNothing() throws Exception {
        assertThatThrownBy(() -> write("\", \"unknown\": \""))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("unknown");
        assertThat(folder.toFile().list()).containsExactly("library");
    }

    @Test
    void aFolderThatIsNoSiteIsRefused() throws Exception {
        Path notes = Files.createDirectories(site()).resolve("notes.txt");
        Files.writeString(notes, "mine");

        assertThatThrownBy(() -> write("Rest."))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "cannot write " + site() + ": the folder has notes.txt, and is no site that Breathcue wrote;"
                                + " choose a new or an empty one");
        assertThat(site().toFile().list()).containsExactly("notes.txt");

        Files.delete(notes);
        Files.createDirectory(site().resolve(".git"));
        try (SiteFolder empty = SiteFolder.open(site())) {
            assertThat(empty.has("index.html")).isFalse();
        }
    }

    @Test
    void aFileOfTheUserIsNotReplaced() throws Exception {
        Files.createDirectories(site());
        Inventory.write(site(), List.of("app.js"));
        Files.writeString(site().resolve("index.html"), "mine");

        try (SiteFolder open = SiteFolder.open(site())) {
            open.place("app.js");
            assertThatThrownBy(() -> open.place("index.html"))
                    .hasMessage("cannot write " + site().resolve("index.html")
                            + ": this file is no part of the site; move it away");
        }
    }

    @Test
    void aListOfFilesLeadsToNoFileOutside() throws Exception {
        Path mine = folder.resolve("mine.txt");
        Files.writeString(mine, "mine");
        Files.createDirectories(site().resolve("s/rest"));
        Files.writeString(site().resolve("s/rest/old.mp3"), "old");
        Inventory.write(site(), List.of("../mine.txt", "s/../../mine.txt", mine.toString(), "s/rest/old.mp3"));

        try (SiteFolder open = SiteFolder.open(site())) {
            try (var out = open.create("index.html")) {
                out.write("new".getBytes(StandardCharsets.UTF_8));
            }
            open.publish(() -> {});
        }

        assertThat(mine).hasContent("mine");
        assertThat(files(site()).keySet()).containsExactly(Inventory.NAME, "index.html");
        assertThat(site().resolve("s/rest")).doesNotExist();
    }
}
