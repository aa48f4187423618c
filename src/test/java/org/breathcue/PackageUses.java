package org.breathcue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of our packages each of our packages uses, by names without {@code org.breathcue.}; that package itself is {@code (root)}. */
final class PackageUses {
    private static final String PREFIX = "org.breathcue";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?(org\\.breathcue[a-z.]*)\\.[A-Z]", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private PackageUses() {}

    /** What the table of the page says; the last column names what is used. */
    static Map<String, Set<String>> written() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        List<String> rows = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| package "))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        for (String row : rows) {
            String[] cells = row.split("\\|", -1);
            Set<String> used = names(cells[3]);
            names(cells[1]).forEach(name -> uses.put(name, used));
        }
        return uses;
    }

    private static Set<String> names(String cell) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    /** What the classes use, and what their sources import: compiled constants leave no trace in a class. */
    static Map<String, Set<String>> real(JavaClasses classes) throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass owner : classes) {
            Set<String> used = uses.computeIfAbsent(plain(owner.getPackageName()), name -> new TreeSet<>());
            owner.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith(PREFIX))
                    .map(PackageUses::plain)
                    .forEach(used::add);
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String owner = SOURCES.relativize(file.getParent())
                        .toString()
                        .replace('/', '.')
                        .replace('\\', '.');
                Matcher imported = IMPORT.matcher(Files.readString(file));
                while (imported.find()) {
                    uses.computeIfAbsent(plain(owner), name -> new TreeSet<>()).add(plain(imported.group(1)));
                }
            }
        }
        uses.forEach((name, used) -> used.remove(name));
        return uses;
    }

    private static String plain(String name) {
        return name.equals(PREFIX) ? "(root)" : name.substring(PREFIX.length() + 1);
    }
}
