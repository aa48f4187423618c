package org.breathcue.cli.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.breathcue.cli.console.Dialogue;
import org.breathcue.diagnostic.NearestWord;

/** A numbered list from which the user chooses items by number or name. */
final class ChoiceMenu {
    static final String ALL = "all";
    static final String NONE = "none";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s,-]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?");

    private final List<String> names;
    private final List<String> notes;

    ChoiceMenu(List<String> names) {
        this(names, names.stream().map(name -> "").toList());
    }

    /** @param notes the text shown after each name */
    ChoiceMenu(List<String> names, List<String> notes) {
        this.names = List.copyOf(names);
        this.notes = List.copyOf(notes);
    }

    /** Prints the list with one line for each item. */
    void show(Dialogue dialogue) {
        for (int i = 0; i < names.size(); i++) {
            dialogue.tell(String.format(Locale.ROOT, "%4d  %s%s", i + 1, names.get(i), notes.get(i)));
        }
    }

    /** Returns the answer that chooses some items. */
    static String answer(List<Integer> indexes) {
        return indexes.stream().map(index -> String.valueOf(index + 1)).collect(Collectors.joining(", "));
    }

    /** Returns the indexes of the chosen items, sorted, each once. */
    List<Integer> chosen(String answer) throws Dialogue.UnclearException {
        if (answer.equalsIgnoreCase(ALL)) {
            return IntStream.range(0, names.size()).boxed().toList();
        }
        if (answer.equalsIgnoreCase(NONE)) {
            return List.of();
        }
        Set<Integer> indexes = new TreeSet<>();
        if (NUMBERS.matcher(answer).matches()) {
            Matcher number = NUMBER.matcher(answer);
            while (number.find()) {
                int from = index(number.group(1));
                int to = number.group(2) == null ? from : index(number.group(2));
                IntStream.rangeClosed(from, to).forEach(indexes::add);
            }
        } else {
            for (String name : SEPARATOR.splitAsStream(answer).toList()) {
                indexes.add(named(name));
            }
        }
        return new ArrayList<>(indexes);
    }

    private int index(String number) throws Dialogue.UnclearException {
        int index = Integer.parseInt(number) - 1;
        if (index < 0 || index >= names.size()) {
            throw new Dialogue.UnclearException(
                    "There is no number " + number + "; the last one is " + names.size() + ".");
        }
        return index;
    }

    private int named(String name) throws Dialogue.UnclearException {
        for (int i = 0; i < names.size(); i++) {
            if (plain(names.get(i)).equals(plain(name))) {
                return i;
            }
        }
        throw new Dialogue.UnclearException("There is no " + name + "; "
                + NearestWord.to(name, names)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("enter numbers or names from the list, such as 1, 3."));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst("^(?:a|an|the) ", "");
    }
}
