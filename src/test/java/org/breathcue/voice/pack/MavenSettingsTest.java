package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MavenSettingsTest {
    private static final String CENTRAL = "https://repo.maven.apache.org/maven2";

    @TempDir
    private Path folder;

    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void withoutSettingsOfThisComputer() {
        variables.put("MAVEN_HOME", folder.resolve("maven").toString());
    }

    private Path write(String file, String inside) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(
                path, "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.2.0\">" + inside + "</settings>");
    }

    private void user(String inside) throws IOException {
        write("home/.m2/settings.xml", inside);
    }

    private void all(String inside) throws IOException {
        write("maven/conf/settings.xml", inside);
    }

    private MavenSettings read() throws IOException {
        return MavenSettings.read(new DownloadEnvironment(variables, folder.resolve("home"), Platform.UNIX));
    }

    private List<String> urls() throws IOException {
        return read().repositories().stream().map(MavenRepository::url).toList();
    }

    private static String mirror(String id, String mirrorOf, String more) {
        return "<mirror><id>" + id + "</id><mirrorOf>" + mirrorOf + "</mirrorOf><url>https://" + id + "/</url>" + more
                + "</mirror>";
    }

    private static String profile(String id, String more) {
        return "<profile><id>" + id + "</id>" + more + "<repositories><repository><id>r-" + id + "</id><url>http://of-"
                + id + "/</url></repository></repositories></profile>";
    }

    @Test
    void withoutSettingsItIsCentral() throws IOException {
        assertThat(urls()).containsExactly(CENTRAL);
        assertThat(read().local()).isEqualTo(folder.resolve("home/.m2/repository"));
        assertThat(read().proxies()).isNull();
    }

    @Test
    void aMirrorStandsInThePlaceOfWhatItMirrors() throws IOException {
        user("<mirrors>" + mirror("first", "*", "") + mirror("second", " central ", "") + "</mirrors>");
        all("<mirrors>" + mirror("third", "central", "") + "</mirrors>");
        assertThat(urls()).containsExactly("https://second/");
    }

    @Test
    void settingsForAllUsersCountToo() throws IOException {
        all("<mirrors>" + mirror("third", "*", "") + "</mirrors>");
        assertThat(urls()).containsExactly("https://third/");
        user("<mirrors>" + mirror("first", "*", "") + "</mirrors>");
        assertThat(urls()).containsExactly("https://first/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*; true",
                "external:*; true",
                "external:http:*; false",
                "other,central; true",
                "'*, !central'; false",
                "!central,*; false",
                "other; false",
                "centra; false",
            })
    void mirrorsSayWhatTheyMirror(String mirrorOf, boolean isMirrored) throws IOException {
        user("<mirrors>" + mirror("m", mirrorOf, "") + "</mirrors>");
        assertThat(urls()).containsExactly(isMirrored ? "https://m/" : CENTRAL);
    }

    @Test
    void repositoriesOfThisComputerAreNotExternal() {
        for (String url : List.of("file:///x", "http://localhost/x", "https://127.0.0.1:8081/x")) {
            assertThat(new MavenRepository("x", url).isExternal()).as(url).isFalse();
        }
        assertThat(new MavenRepository("x", "http://localhost.example/").isExternal())
                .isTrue();
    }

    @Test
    void aBlockedMirrorIsKnown() throws IOException {
        user("<mirrors>" + mirror("m", "central", "<blocked>true</blocked>") + "</mirrors>");
        assertThat(read().repositories().get(0).isBlocked()).isTrue();
    }

    @Test
    void repositoriesOfActiveProfilesComeBeforeCentral() throws IOException {
        user("<profiles>"
                + profile("a", "")
                + profile("b", "")
                + profile("c", "<activation><activeByDefault>true</activeByDefault></activation>")
                + "</profiles><activeProfiles><activeProfile>b</activeProfile></activeProfiles>");
        assertThat(urls()).containsExactly("http://of-b/", "http://of-c/", CENTRAL);
    }

    @Test
    void aProfileMayReplaceCentral() throws IOException {
        user("<profiles>" + profile("a", "").replace("r-a", "central")
                + "</profiles><activeProfiles><activeProfile>a</activeProfile></activeProfiles>");
        assertThat(urls()).containsExactly("http://of-a/");
    }

    @Test
    void usersAreThoseOfTheServerWithTheSameName() throws IOException {
        variables.put("TOKEN", "to$ken");
        user("<mirrors>" + mirror("m", "*", "") + "</mirrors><servers>"
                + "<server><id>other</id><username>x</username><password>y</password></server>"
                + "<server><id>m</id><username>ann</username><password>${env.TOKEN}${env.NONE}</password></server>"
                + "</servers>");
        assertThat(read().repositories())
                .containsExactly(new MavenRepository("m", "https://m/", "ann", "to$ken${env.NONE}", false));
    }

    @Test
    void proxiesAreThoseThatAreActive() throws IOException {
        user("<proxies>"
                + "<proxy><active>false</active><protocol>http</protocol><host>no</host><port>1</port></proxy>"
                + "<proxy><protocol>http</protocol><host>plain</host><port>3128</port><username>ann</username>"
                + "<password>secret</password><nonProxyHosts>10.*|*.example.com|intern</nonProxyHosts></proxy>"
                + "<proxy><active>true</active><protocol>http</protocol><host>later</host><port>1</port></proxy>"
                + "</proxies>");
        ProxyChoice proxies = Objects.requireNonNull(read().proxies());
        for (String scheme : List.of("http", "https")) {
            WebAddress proxy =
                    Objects.requireNonNull(proxies.forAddress(WebAddress.of("x", scheme + "://repo.example/")));
            assertThat(proxy).hasToString("http://plain:3128/");
            assertThat(proxy.credentials()).isEqualTo("Basic YW5uOnNlY3JldA==");
        }
        for (String direct : List.of("10.1.2.3", "a.example.com", "intern")) {
            assertThat(proxies.forAddress(WebAddress.of("x", "http://" + direct + "/")))
                    .as(direct)
                    .isNull();
        }
        assertThat(proxies.forAddress(WebAddress.of("x", "http://110.1.2.3/"))).isNotNull();
    }

    @Test
    void theLocalRepositoryCanBeElsewhere() throws IOException {
        all("<localRepository>/all/users</localRepository>");
        assertThat(read().local()).isEqualTo(Path.of("/all/users"));
        user("<localRepository>${user.home}/jars</localRepository>");
        assertThat(read().local()).isEqualTo(folder.resolve("home/jars"));
        variables.put("MAVEN_OPTS", "-Xmx1g -Dmaven.repo.local=/given -Dx=y");
        assertThat(read().local()).isEqualTo(Path.of("/given"));
    }

    @Test
    void nothingInTheCurrentFolderCounts() throws IOException {
        user("<localRepository>jars</localRepository>");
        variables.put("MAVEN_OPTS", "-Dmaven.repo.local=jars");
        variables.put("MAVEN_ARGS", "-s settings.xml");
        variables.put("M2_HOME", "maven");
        assertThat(read().local()).isEqualTo(folder.resolve("home/.m2/repository"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-s %s", "-B --settings %s -q", "--settings=%s"})
    void anotherFileCanBeGiven(String arguments) throws IOException {
        Path other = write("other.xml", "<mirrors>" + mirror("given", "*", "") + "</mirrors>");
        user("<mirrors>" + mirror("usual", "*", "") + "</mirrors>");
        variables.put("MAVEN_ARGS", arguments.formatted(other));
        assertThat(urls()).containsExactly("https://given/");
    }

    /** A document type could name files and addresses that are then read. */
    @Test
    void whatIsNoSettingsFileIsSaid() throws IOException {
        Path file = write("home/.m2/settings.xml", "");
        for (String text : List.of(
                "", "no XML", "<settings>", "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><s>&x;</s>")) {
            Files.writeString(file, text);
            assertThatThrownBy(this::read)
                    .as(text)
                    .isInstanceOf(IOException.class)
                    .hasMessage("Maven's settings " + file + " must be XML without a document type");
        }
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(this::read).hasMessageEndingWith(" must be a file of at most 1 MiB");
    }
}
