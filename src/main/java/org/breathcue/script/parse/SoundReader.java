package org.breathcue.script.parse;

import java.util.List;
import java.util.Optional;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.SessionSchemas;
import org.breathcue.script.schema.SoundSchemas;
import org.breathcue.timeline.Sound;
import org.breathcue.timeline.SoundChange;

/** Reads the sound of a session, and what a step changes of it. */
final class SoundReader {
    private final Diagnostics diagnostics;
    private final ValueReader values;

    SoundReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    Optional<Sound> read(Node node) {
        return object(node).map(this::read);
    }

    private Optional<Node.Obj> object(Node node) {
        return values.object(node, "`sound`", "write { \"breath\": \"tone\" }, { \"background\": \"rain\" } or both");
    }

    /** Reads what a step changes of the sound. */
    Optional<SoundChange> change(Node node) {
        return object(node).map(this::change);
    }

    private SoundChange change(Node.Obj object) {
        ObjectReader fields = ObjectReader.of(object, SoundSchemas.STEP, diagnostics);
        return new SoundChange(breath(fields), level(fields), background(fields));
    }

    /** Reads the keys. A value with an error is reported and replaced by the default. */
    private Sound read(Node.Obj object) {
        ObjectReader fields = ObjectReader.of(object, SessionSchemas.SOUND, diagnostics);
        Sound usual = Sound.DEFAULT;
        return new Sound(
                breath(fields).orElse(usual.breath()),
                level(fields).orElse(usual.level()),
                background(fields).filter(background -> !background.isOff()),
                fields.get("chimes", node -> values.flag(node, "chimes")).orElse(usual.chimes()));
    }

    private Optional<Sound.Breath> breath(ObjectReader fields) {
        return fields.get("breath", node -> values.word(node, "breath", Sound.Breath.words(), Sound.Breath::named));
    }

    private Optional<Sound.Level> level(ObjectReader fields) {
        return fields.get("level", node -> values.word(node, "level", Sound.Level.words(), Sound.Level::named));
    }

    private Optional<Sound.Background> background(ObjectReader fields) {
        boolean loop = fields.get("loop", node -> values.flag(node, "loop")).orElse(true);
        Optional<Sound.Background> background = fields.get("background", node -> background(node, loop));
        boolean files = fields.get("background")
                .filter(node -> !(node instanceof Node.Text text && Sound.Background.WORDS.contains(text.value())))
                .isPresent();
        if (!files) {
            fields.get("loop")
                    .ifPresent(node -> diagnostics.report(
                            Code.LOOP_WITHOUT_FILES,
                            node.span(),
                            "this `loop` has no effect: there is no `background` with sound files beside it",
                            "write \"background\": \"calm.mp3\" beside it, or delete `loop`"));
        }
        return background;
    }

    private Optional<Sound.Background> background(Node node, boolean loop) {
        List<Sound.Background.Named> names = values.oneOrMore(node, this::name);
        if (node instanceof Node.Arr list && list.items().isEmpty()) {
            return values.wrongType(
                    node,
                    "`background` must name at least one sound",
                    "write \"off\", or [\"calm.mp3\", \"slow.flac\"]");
        }
        if (node instanceof Node.Arr) {
            names.stream()
                    .filter(name -> Sound.Background.WORDS.contains(name.name()))
                    .forEach(name -> diagnostics.report(
                            Code.BAD_NAME,
                            name.span(),
                            "`" + name.name() + "` cannot be in a list, which is for files",
                            "write \"background\": \"" + name.name() + "\", or only files"));
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Sound.Background(node.span(), names, loop));
    }

    private Optional<Sound.Background.Named> name(Node node) {
        return values.string(node, "background", "write \"rain\", \"waves\" or the name of a sound file in audio/")
                .flatMap(text -> values.soundName(text, text.value(), "background"))
                .map(text -> new Sound.Background.Named(text.span(), text.value()));
    }
}
