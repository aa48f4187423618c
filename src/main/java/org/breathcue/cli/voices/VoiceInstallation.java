package org.breathcue.cli.voices;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.voice.VoicePack;
import org.jspecify.annotations.Nullable;

/** Installs a voice and reports progress and result. */
final class VoiceInstallation {
    private final Environment environment;

    VoiceInstallation(Environment environment) {
        this.environment = environment;
    }

    /**
     * Installs a voice, even if it is already installed.
     *
     * @param file the file to install from; null to download it
     */
    void install(VoicePack pack, @Nullable String file) throws CommandException {
        environment
                .err()
                .println(
                        file == null
                                ? "Downloading the voice " + pack.name() + "…"
                                : "Installing the voice " + pack.name() + " from " + PrintableText.of(file) + "…");
        Path folder = environment
                .voicesFolder()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.READ_OR_WRITE_FAILED,
                        "there is no home folder to install the voice in; set XDG_DATA_HOME to a folder"));
        try {
            pack.install(file == null ? null : environment.here().resolve(file), folder);
        } catch (FileSystemException e) {
            throw CommandException.cannotWrite(folder, e);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED,
                    "the voice " + pack.name() + " was not installed: " + e.getMessage());
        }
        environment
                .err()
                .println("Installed the voice " + pack.name() + " in " + PrintableText.of(folder.toString())
                        + " (licence: " + pack.facts().licence() + "). It is now the default voice.");
    }
}
