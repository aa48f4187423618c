package org.breathcue.file;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of temporary files and folders that contain the ID of the process that made them, so that those of killed
 * processes can be removed. Immutable.
 */
public final class ProcessMark {
    private final String prefix;
    private final Pattern name;

    /** @param prefix the start of all names; it may be empty */
    public ProcessMark(String prefix) {
        this.prefix = prefix;
        this.name = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,18})-.*");
    }

    /** Returns the start of a name that this process makes; anything may follow. */
    public String own() {
        return prefix + ProcessHandle.current().pid() + "-";
    }

    /** Returns the ID of the process that made a file; empty if the file has no such name. */
    public OptionalLong process(Path file) {
        Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Returns whether a file was made by a process that has ended. */
    public boolean isAbandoned(Path file) {
        OptionalLong process = process(file);
        return process.isPresent() && ProcessHandle.of(process.getAsLong()).isEmpty();
    }
}
