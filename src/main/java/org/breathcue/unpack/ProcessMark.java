package org.breathcue.unpack;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of temporary files and folders that tell which process made them, so that those of processes that were killed
 * can be removed.
 *
 * @param prefix of all names
 */
record ProcessMark(String prefix) {
    /** Returns the beginning of a name that this process makes; anything may follow. */
    String own() {
        return prefix + ProcessHandle.current().pid() + "-";
    }

    /** Returns whether a file was made by a process that has ended. */
    boolean isAbandoned(Path file) {
        Matcher name =
                Pattern.compile(Pattern.quote(prefix) + "(\\d{1,18})-.*").matcher(String.valueOf(file.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
