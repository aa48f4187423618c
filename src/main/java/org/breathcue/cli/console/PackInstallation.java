package org.breathcue.cli.console;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.breathcue.diagnostic.FileProblem;
import org.breathcue.diagnostic.PrintableText;
import org.breathcue.voice.pack.DownloadEnvironment;
import org.breathcue.voice.pack.DownloadEnvironment.Platform;
import org.breathcue.voice.pack.PackageDownload;

/** Installs something that is downloaded, and reports the progress. */
public final class PackInstallation {
    private static final long MOST_MILLIS_TO_STOP = 5000;
    private static final int MEGABYTE = 1_000_000;
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private final Environment environment;
    private final String what;
    private final boolean several;

    /**
     * @param what the name of what is installed, such as {@code the voice heart}
     * @param several whether {@code what} is a plural
     */
    public PackInstallation(Environment environment, String what, boolean several) {
        this.environment = environment;
        this.what = what;
        this.several = several;
    }

    /** Installs the files. */
    public interface Work {
        /**
         * Installs the files.
         *
         * @param given the files that need not be downloaded
         * @throws InterruptedIOException if the thread was interrupted
         * @throws IOException if that fails; the message says what to do
         */
        void install(List<Path> given, PackageDownload download) throws IOException;
    }

    /**
     * Installs the files, even if they are already installed.
     *
     * @param files the names of files that need not be downloaded
     * @param bytes about how much is downloaded
     * @param folder the folder that is written to, for messages
     * @param whenImpossible what is still possible if it fails: continues the message; may be empty
     */
    public void run(List<String> files, long bytes, Path folder, String whenImpossible, Work work)
            throws CommandException {
        environment
                .err()
                .println(
                        files.isEmpty()
                                ? "Downloading " + what + "…"
                                : "Installing " + what + " from " + PrintableText.of(String.join(" and ", files))
                                        + "…");
        Thread installing = Thread.currentThread();
        try {
            if (!InterruptibleTask.run(
                    () -> completed(files, bytes, work), installing::interrupt, MOST_MILLIS_TO_STOP)) {
                throw new CommandException(ExitStatus.INTERRUPTED, "");
            }
        } catch (FileSystemException e) {
            throw CommandException.cannotWrite(folder, e);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.READ_OR_WRITE_FAILED, notInstalled() + ": " + FileProblem.reason(e) + whenImpossible);
        }
    }

    private String notInstalled() {
        return what + (several ? " were" : " was") + " not installed";
    }

    /** Installs the files, and returns whether this was not stopped. */
    private boolean completed(List<String> files, long bytes, Work work) throws IOException {
        List<Path> given =
                files.stream().map(file -> environment.here().resolve(file)).toList();
        allowProxiesWithPasswords();
        try (ProgressLine progress = ProgressLine.on(environment, "Downloading", bytes, " MB", MEGABYTE)) {
            work.install(
                    given,
                    new PackageDownload(
                            downloadEnvironment(), (arrived, all) -> progress.stepTo(arrived, Math.max(bytes, all))));
            return true;
        } catch (InterruptedIOException e) {
            // Told at once, because the process may end soon.
            environment.err().println("breathcue: stopped; " + notInstalled());
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
