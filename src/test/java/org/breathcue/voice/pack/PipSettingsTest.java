package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order is that of pip's manual: site, user, virtual environment, PIP_CONFIG_FILE, variables. */
final class PipSettingsTest {
    private static final String URL = "index-url";

    @TempDir
    private Path folder;

    private Path home;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void withoutTheRealSite() {
        home = folder.resolve("home");
        variables.put("XDG_CONFIG_DIRS", folder.resolve("site").toString());
    }

    private PipSettings read(Platform platform) throws IOException {
        return PipSettings.read(new DownloadEnvironment(variables, home, platform));
    }

    private String url(Platform platform) throws IOException {
        return read(platform).text(URL);
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String global(String url) {
        return "[global]\nindex-url = " + url + "\n";
    }

    @Test
    void laterPlacesOverrideEarlierOnes() throws IOException {
        write(folder.resolve("site/pip/pip.conf"), global("site"));
        assertThat(url(Platform.UNIX)).isEqualTo("site");
        write(home.resolve(".pip/pip.conf"), global("legacy"));
        assertThat(url(Platform.UNIX)).isEqualTo("legacy");
        write(home.resolve(".config/pip/pip.conf"), global("user"));
        assertThat(url(Platform.UNIX)).isEqualTo("user");
        variables.put("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
        assertThat(url(Platform.UNIX)).isEqualTo("legacy");
        write(folder.resolve("xdg/pip/pip.conf"), global("xdg"));
        assertThat(url(Platform.UNIX)).isEqualTo("xdg");
        variables.put("VIRTUAL_ENV", folder.resolve("venv").toString());
        write(folder.resolve("venv/pip.conf"), global("venv"));
        assertThat(url(Platform.UNIX)).isEqualTo("venv");
        variables.put("PIP_CONFIG_FILE", folder.resolve("own").toString());
        write(folder.resolve("own"), global("own"));
        assertThat(url(Platform.UNIX)).isEqualTo("own");
        variables.put("PIP_INDEX_URL", "variable");
        assertThat(url(Platform.UNIX)).isEqualTo("variable");
        variables.put("PIP_INDEX_URL", "");
        assertThat(url(Platform.UNIX)).isEqualTo("own");
    }

    @Test
    void aNamedFileReplacesThoseOfTheUser() throws IOException {
        write(home.resolve(".config/pip/pip.conf"), global("user"));
        write(folder.resolve("site/pip/pip.conf"), "[global]\nproxy = site\n");
        variables.put("PIP_CONFIG_FILE", folder.resolve("none").toString());
        assertThat(url(Platform.UNIX)).isEqualTo("user");
        write(folder.resolve("none"), "");
        assertThat(url(Platform.UNIX)).isEmpty();
        assertThat(read(Platform.UNIX).text("proxy")).isEqualTo("site");
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        assertThat(read(Platform.UNIX).values()).containsOnlyKeys("config-file");
    }

    @Test
    void macAndWindowsHavePlacesOfTheirOwn() throws IOException {
        write(home.resolve(".config/pip/pip.conf"), global("linux"));
        assertThat(url(Platform.MAC)).isEqualTo("linux");
        write(home.resolve("Library/Application Support/pip/pip.conf"), global("mac"));
        assertThat(url(Platform.MAC)).isEqualTo("mac");
        assertThat(url(Platform.UNIX)).isEqualTo("linux");
        variables.put("APPDATA", home.resolve("roaming").toString());
        write(home.resolve("pip/pip.ini"), global("legacy"));
        assertThat(url(Platform.WINDOWS)).isEqualTo("legacy");
        write(home.resolve("roaming/pip/pip.ini"), global("windows"));
        assertThat(url(Platform.WINDOWS)).isEqualTo("windows");
    }

    @Test
    void nothingRelativeIsRead() throws IOException {
        variables.put("XDG_CONFIG_HOME", "src");
        variables.put("XDG_CONFIG_DIRS", ":src:.");
        variables.put("VIRTUAL_ENV", ".");
        assertThat(PipFiles.of(new DownloadEnvironment(variables, home, Platform.UNIX)))
                .containsExactly(Path.of("/etc/pip.conf"), home.resolve(".pip/pip.conf"));
        variables.put("PIP_CONFIG_FILE", "pip.conf");
        assertThatThrownBy(() -> read(Platform.UNIX))
                .hasMessage("PIP_CONFIG_FILE must be an absolute path, found pip.conf");
    }

    @Test
    void theSectionOfACommandCountsMore() throws IOException {
        write(folder.resolve("site/pip/pip.conf"), "[install]\nindex-url = command\n[list]\nindex-url = other\n");
        write(home.resolve(".config/pip/pip.conf"), global("user"));
        assertThat(url(Platform.UNIX)).isEqualTo("command");
        write(home.resolve(".config/pip/pip.conf"), "[download]\nindex_url: download\n");
        assertThat(url(Platform.UNIX)).isEqualTo("download");
    }

    @Test
    void filesAreReadAsPipReadsThem() throws IOException {
        write(home.resolve(".config/pip/pip.conf"), "\uFEFF" + """
                        # comment
                        [global] ; more
                        ; comment
                         Index_URL=https://a:b@c/?d=e:f # x
                        extra-index-url =
                            one

                            # comment
                        \ttwo
                        --proxy : p
                        empty =
                        no-index = ON
                        """);
        PipSettings settings = read(Platform.UNIX);
        assertThat(settings.text(URL)).isEqualTo("https://a:b@c/?d=e:f # x");
        assertThat(settings.list("extra-index-url")).containsExactly("one", "two");
        assertThat(settings.text("proxy")).isEqualTo("p");
        assertThat(settings.list("empty")).isEmpty();
        assertThat(settings.isOn("no-index")).isTrue();
        assertThat(settings.isOn("proxy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index-url = x", "[global\nx = y", "[global]\nindex-url", "[global]\n= x"})
    void otherFilesAreAnError(String text) throws IOException {
        Path file = home.resolve(".config/pip/pip.conf");
        write(file, text);
        assertThatThrownBy(() -> read(Platform.UNIX))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("line [12] of pip's configuration \\Q" + file
                        + "\\E must be \\[section\\] or, below one, key = value");
        Files.delete(file);
        Files.createDirectory(file);
        assertThatThrownBy(() -> read(Platform.UNIX))
                .hasMessage("pip's configuration " + file + " must be a file of at most 1 MiB");
    }
}
