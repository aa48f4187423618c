package org.breathcue.history;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that raises the number in a file by one, many times, each time with the lock. Arguments: the folder of the lock, the file, how often. */
final class CountingProgram {
    private CountingProgram() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            StateLock.run(
                    Path.of(arguments[0]),
                    () -> Files.writeString(file, Integer.toString(Integer.parseInt(Files.readString(file)) + 1)));
        }
    }
}
