package org.breathcue.cli.session;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.script.Position;
import org.breathcue.script.Preflight;

/** Prints what the listener should know before a session: props, positions and cautions. */
public final class PreflightPrinter {
    private PreflightPrinter() {}

    public static void print(Preflight preflight, PrintWriter out) {
        line("You need: ", preflight.props(), ", ", out);
        line("Positions: ", preflight.positions().stream().map(Position::word).toList(), ", ", out);
        preflight
                .cautions()
                .forEach(caution -> out.println(
                        PrintableText.of("Caution, " + names(caution.stretches()) + ": " + caution.words())));
    }

    /** Returns names as they are written inside a sentence: {@code cobra}, {@code bridge and IT band stretch}. */
    private static String names(List<String> stretches) {
        List<String> names =
                stretches.stream().map(PreflightPrinter::inSentence).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String inSentence(String name) {
        boolean word = name.length() > 1 && !Character.isUpperCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static void line(String head, List<String> items, String between, PrintWriter out) {
        if (!items.isEmpty()) {
            out.println(head + PrintableText.of(String.join(between, items)));
        }
    }
}
