package org.breathcue.cli.console;

/** The formats in which a command prints a list. The names are the values of the option {@code --format}. */
public enum OutputFormat {
    text,
    json
}
