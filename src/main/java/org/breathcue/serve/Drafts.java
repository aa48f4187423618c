package org.breathcue.serve;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.breathcue.ScriptSource;
import org.breathcue.catalog.Catalog;
import org.breathcue.serve.page.ContentHash;

/** The scripts that were sent last, in memory. Usable by several threads. */
final class Drafts {
    private static final int MOST = 16;
    private static final String PREFIX = "draft-";

    private final Catalog catalog;
    /** In the order in which they were sent last. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    /** @param catalog has the stretches and sounds that drafts can use */
    Drafts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Keeps a script, and returns the name that it is a session by. */
    String keep(byte[] script) {
        String name = PREFIX + ContentHash.of(script);
        synchronized (texts) {
            texts.remove(name);
            texts.put(name, new String(script, StandardCharsets.UTF_8));
            if (texts.size() > MOST) {
                texts.remove(texts.keySet().iterator().next());
            }
        }
        return name;
    }

    /** Returns the text of a draft; empty if no draft has the name. */
    Optional<String> text(String name) {
        synchronized (texts) {
            return Optional.ofNullable(texts.get(name));
        }
    }

    /** Returns a draft as a script; empty if no draft has the name. */
    Optional<ScriptSource> find(String name) {
        return text(name).map(json -> script(name + ".json", json));
    }

    /** Returns a script in memory that can use what a script in {@code scripts/} can. */
    ScriptSource script(String name, String json) {
        Path folder = catalog.sessionFolders().get(0).toAbsolutePath();
        return new ScriptSource.Text(name, json, Optional.of(folder));
    }
}
