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

/** Things to choose some of, by number or by name. */
final class ChoiceMenu {
    static final String ALL = "all";
    static final String NONE = "none";

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s,-]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\s*-\\s*(\\d{1,4}))?");

    private final List<String> names;

    ChoiceMenu(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** A line each, with numbers. */
    void show(Dialogue dialogue) {
        for (int i = 0; i < names.size(); i++) {
            dialogue.tell(String.format(Locale.ROOT, "%4d  %s", i + 1, names.get(i)));
        }
    }

    /** An answer that chooses these. */
    static String answer(List<Integer> places) {
        return places.stream().map(place -> String.valueOf(place + 1)).collect(Collectors.joining(", "));
    }

    /** The places that an answer names, in order, each once. */
    List<Integer> chosen(String answer) throws Dialogue.UnclearException {
        if (answer.equalsIgnoreCase(ALL)) {
            return IntStream.range(0, names.size()).boxed().toList();
        }
        if (answer.equalsIgnoreCase(NONE)) {
            return List.of();
        }
        Set<Integer> places = new TreeSet<>();
        if (NUMBERS.matcher(answer).matches()) {
            Matcher number = NUMBER.matcher(answer);
            while (number.find()) {
                int from = place(number.group(1));
                int to = number.group(2) == null ? from : place(number.group(2));
                IntStream.rangeClosed(from, to).forEach(places::add);
            }
        } else {
            for (String name : SEPARATOR.splitAsStream(answer).toList()) {
                places.add(named(name));
            }
        }
        return new ArrayList<>(places);
    }

    private int place(String number) throws Dialogue.UnclearException {
        int place = Integer.parseInt(number) - 1;
        if (place < 0 || place >= names.size()) {
            throw new Dialogue.UnclearException(
                    "There is no number " + number + "; the last one is " + names.size() + ".");
        }
        return place;
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
