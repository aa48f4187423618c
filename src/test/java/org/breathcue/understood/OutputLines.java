package org.breathcue.understood;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines that a program writes to standard output. Standard error is included in the message if the program fails.
 */
final class OutputLines {
    private OutputLines() {}

    static List<String> of(List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("recogniser", ".log");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(command.get(0) + " ended with " + status + ":\n" + Files.readString(errors));
            }
            return output.lines().toList();
        } finally {
            Files.delete(errors);
        }
    }
}
