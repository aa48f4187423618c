package org.breathcue.cli.voices;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breathcue.cli.console.CommandException;
import org.breathcue.cli.console.Environment;
import org.breathcue.cli.console.ExitStatus;
import org.breathcue.cli.console.InterruptibleTask;
import org.breathcue.cli.console.ProgressLine;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.voice.VoicePack;
import org.breathcue.voice.pack.DownloadEnvironment;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.breathcue.voice.pack.PackageDownload;

/** Installs a voice and reports progress and result. */
final class VoiceInstallation {
    private static final long MOST_MILLIS_TO_STOP = 5000;
    private static final int MEGABYTE = 1_000_000;
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

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
        environment
                .err()
                .println(
                        files.isEmpty()
                                ? "Downloading the voice " + pack.name() + "…"
                                : "Installing the voice " + pack.name() + " from "
                                        + PrintableText.of(String.join(" and ", files)) + "…");
        Path folder = environment
                .voicesFolder()
                .orElseThrow(() -> new CommandException(
                        ExitStatus.READ_OR_WRITE_FAILED,
                        "there is no home folder to install the voice in; set XDG_DATA_HOME to a folder"));
        Thread installing = Thread.currentThread();
        try {
            if (!InterruptibleTask.run(
                    () -> completed(pack, files, folder), installing::interrupt, MOST_MILLIS_TO_STOP)) {
                throw new CommandException(ExitStatus.INTERRUPTED, "");
            }
        } catch (FileSystemException e) {
            throw CommandException.cannotWrite(folder, e);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED,
                    "the voice " + pack.name() + " was not installed: " + FileProblem.reason(e));
        }
        environment
                .err()
                .println("Installed the voice " + pack.name() + " in " + PrintableText.of(folder.toString())
                        + " (licence: " + pack.facts().licence() + "). It is now the default voice.");
    }

    /** Installs the voice, and returns whether it was not stopped. */
    private boolean completed(VoicePack pack, List<String> files, Path folder) throws IOException {
        List<Path> given =
                files.stream().map(file -> environment.here().resolve(file)).toList();
        long bytes = pack.facts().bytes();
        allowProxiesWithPasswords();
        try (ProgressLine progress = ProgressLine.on(environment, "Downloading", bytes, " MB", MEGABYTE)) {
            pack.install(
                    given,
                    new PackageDownload(
                            downloadEnvironment(), (arrived, all) -> progress.stepTo(arrived, Math.max(bytes, all))),
                    folder);
            return true;
        } catch (InterruptedIOException e) {
            // Told at once, because the process may end soon.
            environment.err().println("breathcue: stopped; the voice " + pack.name() + " was not installed");
            return false;
        }
    }

    /** Java refuses user and password for a proxy on the way to an encrypted address, unless this property is empty. */
    private static void allowProxiesWithPasswords() {
        if (System.getProperty(TUNNEL_SCHEMES) == null) {
            System.setProperty(TUNNEL_SCHEMES, "");
        }
    }

    private DownloadEnvironment downloadEnvironment() {
        String home = environment.variables().getOrDefault("HOME", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new DownloadEnvironment(
                environment.variables(),
                Path.of(home.isEmpty() ? System.getProperty("user.home") : home),
                system.startsWith("windows")
                        ? Platform.WINDOWS
                        : system.startsWith("mac") ? Platform.MAC : Platform.UNIX);
    }
}
