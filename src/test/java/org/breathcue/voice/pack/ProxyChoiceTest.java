package org.breathcue.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.junit.jupiter.api.Test;

final class ProxyChoiceTest {
    private final Map<String, String> variables = new HashMap<>(Map.of("PIP_CONFIG_FILE", "/dev/null"));

    /** Returns the proxy for an address, or {@code null}. */
    private String proxy(String url) throws IOException {
        DownloadEnvironment environment = new DownloadEnvironment(variables, Path.of("/home/ann"), Platform.UNIX);
        return String.valueOf(
                ProxyChoice.of(PipSettings.read(environment), environment).forAddress(WebAddress.of("address", url)));
    }

    @Test
    void variablesDecideByScheme() throws IOException {
        assertThat(proxy("https://a.example/")).isEqualTo("null");
        variables.put("https_proxy", "http://ann:secret@one:3128");
        variables.put("HTTPS_PROXY", "http://two");
        variables.put("HTTP_PROXY", "three:8080");
        assertThat(proxy("https://a.example/")).isEqualTo("http://one:3128/");
        assertThat(proxy("http://a.example/")).isEqualTo("http://three:8080/");
        variables.remove("HTTP_PROXY");
        variables.put("ALL_PROXY", "http://four");
        assertThat(proxy("http://a.example/")).isEqualTo("http://four/");
    }

    @Test
    void someHostsAreReachedDirectly() throws IOException {
        variables.put("https_proxy", "http://one");
        variables.put("NO_PROXY", "b.example, .C.example *.d.example,127.0.0.1, e.example:8443");
        for (String direct : new String[] {"b.example", "x.b.example", "x.c.example", "x.d.example", "127.0.0.1"}) {
            assertThat(proxy("https://" + direct + "/")).as(direct).isEqualTo("null");
        }
        assertThat(proxy("https://e.example:8443/")).isEqualTo("null");
        for (String other : new String[] {"ab.example", "e.example", "b.example.org"}) {
            assertThat(proxy("https://" + other + "/")).as(other).isEqualTo("http://one/");
        }
        variables.put("no_proxy", "*");
        assertThat(proxy("https://e.example/")).isEqualTo("null");
    }

    @Test
    void theSettingOfPipIsForAll() throws IOException {
        variables.put("https_proxy", "http://one");
        variables.put("no_proxy", "*");
        variables.put("PIP_PROXY", "two:1");
        assertThat(proxy("https://a.example/")).isEqualTo("http://two:1/");
        assertThat(proxy("http://a.example/")).isEqualTo("http://two:1/");
    }

    @Test
    void otherKindsAreRefused() {
        variables.put("all_proxy", "socks5://ann:secret@one:1");
        assertThatThrownBy(() -> proxy("https://a.example/"))
                .hasMessage("all_proxy must start with http://, found socks5:…");
    }
}
