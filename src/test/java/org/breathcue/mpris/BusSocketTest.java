package org.breathcue.mpris;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusSocketTest {
    @TempDir
    private Path folder;

    private Path socket;

    @BeforeEach
    void make() throws Exception {
        socket = Files.createFile(folder.resolve("bus"));
        Files.createFile(folder.resolve("a b,c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unix:path=%s/bus",
                "unix:path=%s/bus,guid=0123456789abcdef",
                "unix:guid=0123456789abcdef,path=%s/bus",
                "tcp:host=localhost,port=1;unix:path=%s/bus",
                "unix:path=%s/missing;unix:path=%s/bus",
                "unix:abstract=/tmp/dbus-1;unix:path=%s/bus",
                "unix:path=%s/%%62us",
                "unix:runtime=yes"
            })
    void theFirstFileIsTaken(String address) {
        assertThat(BusSocket.find(Map.of(
                        "DBUS_SESSION_BUS_ADDRESS",
                        address.replace("%s", folder.toString()).replace("%%", "%"),
                        "XDG_RUNTIME_DIR",
                        folder.toString())))
                .contains(socket);
    }

    @Test
    void specialCharactersAreEscaped() {
        assertThat(find("unix:path=" + folder + "/a%20b%2Cc")).contains(folder.resolve("a b,c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disabled:",
                "tcp:host=localhost,port=1",
                "unix:abstract=/tmp/dbus-1",
                "unix:path=",
                "unix:path=bus",
                "unix:path=%",
                "unix:path=%2",
                "unix:path=%zz",
                "unix:path=/%00",
                "unix:path=/no/such/file",
                ";,;",
                "autolaunch:"
            })
    void otherAddressesAreNoBus(String address) {
        assertThat(find(address)).isEmpty();
    }

    @Test
    void withoutAnAddressItIsTheUsualOne() {
        assertThat(BusSocket.find(Map.of("XDG_RUNTIME_DIR", folder.toString()))).contains(socket);
        assertThat(BusSocket.find(Map.of("XDG_RUNTIME_DIR", folder + "/missing")))
                .isEmpty();
        assertThat(BusSocket.find(Map.of())).isEmpty();
    }

    private Optional<Path> find(String address) {
        return BusSocket.find(Map.of("DBUS_SESSION_BUS_ADDRESS", address, "XDG_RUNTIME_DIR", folder.toString()));
    }
}
