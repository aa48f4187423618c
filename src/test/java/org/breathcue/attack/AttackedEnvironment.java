package org.breathcue.attack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes the environment variables of attacks: folders that cannot be used, terminals and languages nobody knows. */
final class AttackedEnvironment {
    private static final List<String> TERMINALS = List.of(
            "xterm-256color",
            "xterm-kitty",
            "xterm-ghostty",
            "foot",
            "alacritty",
            "dumb",
            "",
            "../../etc/passwd",
            "\u001b]0;x\u0007",
            "x".repeat(5000));
    private static final List<String> LANGUAGES =
            List.of("C", "C.UTF-8", "tr_TR.UTF-8", "xx_YY", "", "ar_EG", "th_TH_TH");

    private AttackedEnvironment() {}

    /**
     * Returns the variables of one attack; a variable that is absent is not set.
     *
     * @param folder an existing folder, for variables that have a usable value
     */
    static Map<String, String> of(Path folder, Random random) {
        Map<String, String> variables = new TreeMap<>();
        for (String name : List.of("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> variables.put(name, AttackedCommand.pick(oddFolders(folder), random));
                default -> variables.put(name, folder.resolve("xdg-" + name).toString());
            }
        }
        variables.put("TERM", AttackedCommand.pick(TERMINALS, random));
        variables.put("LC_ALL", AttackedCommand.pick(LANGUAGES, random));
        variables.put("LANG", AttackedCommand.pick(LANGUAGES, random));
        return variables;
    }

    private static List<String> oddFolders(Path folder) {
        return List.of(
                "",
                "relative/folder",
                "/dev/null",
                "/dev/full",
                "/proc",
                folder.resolve("audio/bell.wav").toString(),
                folder.resolve("pipe.wav").toString(),
                folder.resolve("not/there").toString(),
                "/" + "d".repeat(300),
                "/" + "d/".repeat(2500),
                "?");
    }
}
