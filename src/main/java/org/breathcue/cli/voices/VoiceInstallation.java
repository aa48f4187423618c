package org.breathcue.cli.voices;

import java.nio.file.Path;
import java.util.List;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.PackInstallation;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.voice.VoicePack;

/** Installs a voice and reports progress and result. */
final class VoiceInstallation {
    private final Environment environment;

    VoiceInstallation(Environment environment) {
        this.environment = environment;
    }

    /**
     * Installs a voice, even if it is already installed.
     *
     * @param files what need not be downloaded
     */
    void install(VoicePack pack, List<String> files) throws CommandException {
        Path folder = environment
                .voicesFolder()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.READ_OR_WRITE_FAILED,
                        "there is no home folder to install the voice in; set XDG_DATA_HOME to a folder"));
        new PackInstallation(environment, "the voice " + pack.name(), false)
                .run(
                        files,
                        pack.facts().bytes(),
                        folder,
                        "",
                        (given, download) -> pack.install(given, download, folder));
        environment
                .err()
                .println("Installed the voice " + pack.name() + " in " + PrintableText.of(folder.toString())
                        + " (licence: " + pack.facts().licence() + "). It is now the default voice.");
    }
}
