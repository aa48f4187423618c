package org.breathcue.script.parse;

import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.PlainName;
import org.breathcue.script.schema.SessionSchemas;
import org.breathcue.timeline.Sound;

/** Reads the sound settings of a session. */
final class SoundReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;

    SoundReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    Optional<Sound> read(Node node) {
        return node instanceof Node.Obj object
                ? Optional.of(read(object))
                : values.wrongType(
                        node,
                        "`sound` must be an object in braces",
                        "write { \"breath\": \"tone\" }, { \"background\": \"rain\" } or both");
    }

    /** Reads the keys. A value with an error is reported and replaced by the default. */
    private Sound read(Node.Obj object) {
        ObjectReader fields = ObjectReader.of(object, SessionSchemas.SOUND, diagnostics);
        Sound usual = Sound.DEFAULT;
        return new Sound(
                fields.get("breath", node -> values.word(node, "breath", Sound.Breath.words(), Sound.Breath::named))
                        .orElse(usual.breath()),
                fields.get("level", node -> values.word(node, "level", Sound.Level.words(), Sound.Level::named))
                        .orElse(usual.level()),
                fields.get("background", this::background),
                fields.get("chimes", node -> values.flag(node, "chimes")).orElse(usual.chimes()));
    }

    private Optional<Sound.Background> background(Node node) {
        Optional<Node.Text> name =
                values.string(node, "background", "write \"rain\", \"waves\" or the name of a WAV file in audio/");
        name.filter(text -> !PlainName.is(text.value()))
                .ifPresent(text -> diagnostics.report(
                        Code.BAD_NAME,
                        text.span(),
                        "`background` must be a name, not a path",
                        "put the WAV file into audio/, and write only its name"));
        return name.filter(text -> !text.value().equals(Sound.Background.OFF))
                .map(text -> new Sound.Background(text.span(), text.value()));
    }
}
