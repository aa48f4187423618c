package org.breathcue.script.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.diagnostic.Source;
import org.breathcue.pronounce.Pronunciations;
import org.breathcue.script.Amount;
import org.breathcue.script.BreathGlide;
import org.breathcue.script.BreathRatio;
import org.breathcue.script.Calls;
import org.breathcue.script.Guide;
import org.breathcue.script.Script;
import org.breathcue.script.Step;
import org.breathcue.script.TextTemplate;
import org.breathcue.script.dose.Doses;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.PlainName;
import org.breathcue.script.schema.SessionSchemas;
import org.breathcue.script.text.ScriptTree;
import org.breathcue.timeline.Side;
import org.breathcue.timeline.Sound;
import org.breathcue.voice.Delivery;

/** Reads a script from text. All errors are reported; a script is returned only if there are none. */
public final class ScriptReader {
    private final Source source;
    private final StretchLibrary library;
    private final Doses doses;
    private final Diagnostics diagnostics;
    private final ValueReader values;

    private ScriptReader(Source source, StretchLibrary library, Doses doses, Diagnostics diagnostics) {
        this.source = source;
        this.library = library;
        this.doses = doses;
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics);
    }

    /** Reads a session. */
    public static Optional<Script> read(Source source, StretchLibrary library, Diagnostics diagnostics) {
        ScriptReader reader = new ScriptReader(source, library, none(diagnostics), diagnostics);
        return reader.root("a session").flatMap(reader::session);
    }

    /** Reads a session or a stretch file, depending on its keys. A stretch file becomes a session of one stretch. */
    public static Optional<Script> readAny(Source source, StretchLibrary library, Diagnostics diagnostics) {
        return readAny(source, library, none(diagnostics), diagnostics);
    }

    /**
     * Reads a session or a stretch file, depending on its keys. A stretch file becomes a session of one stretch.
     *
     * @param doses the doses that the listener sets
     */
    public static Optional<Script> readAny(
            Source source, StretchLibrary library, Doses doses, Diagnostics diagnostics) {
        ScriptReader reader = new ScriptReader(source, library, doses, diagnostics);
        return reader.root("a script").flatMap(root -> isStretch(root) ? reader.stretch(root) : reader.session(root));
    }

    /**
     * Reads a session, or a stretch file as a session of its own, with a chime before and after the stretch.
     *
     * @param doses the doses that the listener sets
     */
    public static Optional<Script> readToPlay(
            Source source, StretchLibrary library, Doses doses, Diagnostics diagnostics) {
        return readAny(source, library, doses, diagnostics)
                .map(script -> script.isStretch() ? withChimes(script) : script);
    }

    private static Doses none(Diagnostics diagnostics) {
        return new Doses(List.of(), Optional.empty(), diagnostics);
    }

    private static Script withChimes(Script stretch) {
        List<Step> steps = new ArrayList<>(stretch.steps());
        steps.add(0, new Step.Chime(stretch.span(), false, "begin"));
        steps.add(new Step.Chime(stretch.span(), false, "end"));
        return stretch.doing(steps);
    }

    private static boolean isStretch(Node.Obj root) {
        return !root.members().containsKey("steps")
                && Stream.of("name", "hold", "flow", "setup", "enter").anyMatch(root.members()::containsKey);
    }

    private Optional<Node.Obj> root(String what) {
        return ScriptTree.read(source, library::names, diagnostics)
                .flatMap(node -> values.object(node, what, "write { \"title\": \"…\", \"steps\": [ … ] }"));
    }

    private Optional<Script> session(Node.Obj root) {
        if (isStretch(root)) {
            diagnostics.report(
                    Code.MISSING_KEY,
                    ObjectReader.opening(root),
                    "expected a session, found a stretch",
                    "use the stretch in a step of a session: { \"stretch\": \"…\" }");
            return Optional.empty();
        }
        ObjectReader fields = ObjectReader.of(root, SessionSchemas.SESSION, diagnostics);
        Optional<TextTemplate> title = fields.get("title", node -> values.template(node, "title"));
        title.filter(wording -> !wording.placeholders().isEmpty())
                .ifPresent(wording -> diagnostics.report(
                        Code.BAD_PLACEHOLDER, wording.span(), "a title cannot contain placeholders"));
        Optional<String> about =
                fields.get("about", node -> values.string(node, "about")).map(Node.Text::value);
        fields.get("$schema", node -> values.string(node, "$schema"));
        Optional<Amount> length = fields.get("length", node -> values.amount(node, AmountRule.LENGTH));
        Optional<BreathGlide> breath = fields.get("breath", values::glide);
        Optional<Side> first = fields.get(
                "first",
                node -> values.word(
                        node,
                        "first",
                        List.of("left", "right"),
                        word -> Stream.of(Side.LEFT, Side.RIGHT)
                                .filter(side -> side.key().equals(word))
                                .findFirst()));
        Optional<Guide> guide = fields.get("guide", values::guide);
        Optional<Calls> calls = fields.get("calls", values::calls);
        boolean preflight =
                fields.get("preflight", node -> values.flag(node, "preflight")).orElse(false);
        Optional<Script.PreferredVoice> voice = fields.get("voice", node -> values.string(node, "voice"))
                .map(text -> new Script.PreferredVoice(text.span(), text.value()));
        Optional<Integer> wordsPerMinute = fields.get("wordsPerMinute", values::wordsPerMinute);
        Optional<Delivery> delivery =
                fields.get("delivery", node -> values.word(node, "delivery", Delivery.words(), Delivery::named));
        Optional<Pronunciations> own =
                fields.get(SessionSchemas.PRONOUNCE.name(), new PronunciationReader(diagnostics)::read);
        Optional<Sound> sound = fields.get("sound", new SoundReader(diagnostics)::read);
        Node.Obj defaults = fields.get("defaults", node -> values.object(node, "`defaults`"))
                .orElseGet(() -> new Node.Obj(root.span(), Map.of()));
        StretchReader stretches = new StretchReader(library, defaults, doses, diagnostics);
        checkDefaults(defaults);
        StepReader reader = new StepReader(stretches, breath(defaults), doses, diagnostics);
        Optional<List<Step>> steps = fields.get("steps", reader::steps);
        steps.ifPresent(new RoundPlaceholders(diagnostics)::check);
        doses.finish();
        if (title.isEmpty() || steps.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Script(
                source,
                ObjectReader.opening(root),
                title.get().text(),
                about,
                length,
                breath.orElse(BreathGlide.steady(BreathRatio.DEFAULT)),
                fields.get("breath").map(Node::span),
                Optional.ofNullable(defaults.members().get("breath"))
                        .map(member -> member.value().span()),
                first.orElse(Side.LEFT),
                guide.orElse(Guide.FADING),
                calls.orElse(Calls.DEFAULT),
                fields.get("preflight").filter(node -> preflight).map(Node::span),
                voice,
                wordsPerMinute.map(OptionalInt::of).orElse(OptionalInt.empty()),
                delivery.orElse(Delivery.PLAIN),
                own.orElse(Pronunciations.NONE).orElse(PronunciationReader.shared(library, diagnostics)),
                sound.orElse(Sound.DEFAULT),
                steps.get(),
                Stream.of(stretches.ineffective(), reader.ineffective(), UnheardCalls.in(root, defaults, steps.get()))
                        .flatMap(List::stream)
                        .toList()));
    }

    private void checkDefaults(Node.Obj object) {
        ObjectReader fields = ObjectReader.of(object, SessionSchemas.DEFAULTS, diagnostics);
        fields.get("sides", values::sides);
        fields.get("announce", node -> values.flag(node, "announce"));
        fields.get("settle", node -> values.amount(node, AmountRule.SETTLE));
        fields.get("switch", node -> values.amount(node, AmountRule.SWITCH));
        fields.get("rest", node -> new RestReader(diagnostics).read(node, AmountRule.REST));
        fields.get("guide", values::guide);
        fields.get("calls", values::calls);
        fields.get("breath", values::breath);
    }

    /** Returns the breath that the defaults of the session set for all steps. */
    private Optional<BreathGlide> breath(Node.Obj defaults) {
        Node.Member breath = defaults.members().get("breath");
        return Optional.ofNullable(breath)
                .flatMap(member -> values.breath(member.value()))
                .map(BreathGlide::steady);
    }

    /** Returns the name of the file without its folder and ending, if it can be the name of a stretch. */
    private Optional<String> fileName() {
        String name = source.name().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.(?:json|session)$", "");
        return Optional.of(name).filter(PlainName::is);
    }

    private Optional<Script> stretch(Node.Obj root) {
        StretchReader reader = new StretchReader(library, new Node.Obj(root.span(), Map.of()), doses, diagnostics);
        Optional<Step.Perform> file = reader.file(fileName(), root);
        doses.finish();
        file.ifPresent(perform -> new RoundPlaceholders(diagnostics).check(List.of(perform)));
        return file.filter(perform -> !diagnostics.hasErrors())
                .map(perform -> new Script(
                        source,
                        perform.span(),
                        perform.stretch().name().text(),
                        about(root),
                        Optional.empty(),
                        BreathGlide.steady(BreathRatio.DEFAULT),
                        Optional.empty(),
                        Optional.empty(),
                        Side.LEFT,
                        Guide.FADING,
                        Calls.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Delivery.PLAIN,
                        PronunciationReader.shared(library, diagnostics),
                        Sound.DEFAULT,
                        List.of(perform),
                        reader.ineffective()));
    }

    private static Optional<String> about(Node.Obj root) {
        Node.Member about = root.members().get("about");
        return about != null && about.value() instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
