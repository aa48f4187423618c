package org.breathcue.script.parse.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.breathcue.diagnostic.Code;
import org.breathcue.diagnostic.Diagnostics;
import org.breathcue.script.json.Node;
import org.breathcue.script.schema.AmountRule;
import org.breathcue.script.schema.CountSyntax;

/**
 * Writes out what one value of a stretch says for two keys: {@code "times": "3x10"} is three sets of ten, and
 * {@code "hold": "2 x 30 s"} is two holds of 30 s.
 */
public final class Shorthand {
    private static final Pattern AMOUNT = AmountRule.HOLD.schema().pattern();

    private Shorthand() {}

    /** Returns a stretch, or part of one, with each key written out. A key that is set twice is reported. */
    public static Node.Obj expanded(Node.Obj stretch, Diagnostics diagnostics) {
        Node.Obj held = expanded(stretch, "hold", AMOUNT, "times", diagnostics);
        return expanded(held, "times", CountSyntax.PATTERN, "sets", diagnostics);
    }

    /** Writes out one key, if its value is a number of repetitions and a value of this form. */
    private static Node.Obj expanded(
            Node.Obj stretch, String key, Pattern form, String repeated, Diagnostics diagnostics) {
        Node.Member member = stretch.members().get(key);
        if (member == null || !(member.value() instanceof Node.Text text)) {
            return stretch;
        }
        Matcher before = CountSyntax.TIMES_BEFORE.matcher(text.value());
        if (!before.lookingAt()
                || !form.matcher(text.value().substring(before.end())).matches()) {
            return stretch;
        }
        Optional<Node.Member> other = Optional.ofNullable(stretch.members().get(repeated));
        other.ifPresent(twice -> diagnostics.report(
                Code.BAD_COUNT,
                twice.keySpan(),
                "`" + key + "` already gives the number of " + repeated + ": " + before.group(1),
                "delete `" + repeated + "`, or write \"" + key + "\": \""
                        + text.value().substring(before.end()).strip() + "\""));
        Map<String, Node.Member> members = new LinkedHashMap<>(stretch.members());
        Node.Text rest = part(text, before.end(), text.value().length());
        members.put(key, new Node.Member(key, member.keySpan(), rest));
        members.put(repeated, new Node.Member(repeated, member.keySpan(), part(text, before.start(1), before.end(1))));
        return new Node.Obj(stretch.span(), members);
    }

    /** Returns part of a text as a text of its own. */
    private static Node.Text part(Node.Text text, int from, int to) {
        return new Node.Text(text.part(from, to), text.value().substring(from, to));
    }
}
