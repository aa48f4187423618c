package org.breathcue.voice.pack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gets the wanted parts of a jar from the places that Maven is configured for: first its local repository, which may have the jar from an
 * earlier build, then the others. From the web, only the parts are fetched if the server allows that.
 */
final class JarDownload {
    private final MavenSettings settings;
    private final HttpFetch fetch;

    JarDownload(MavenSettings settings, HttpFetch fetch) {
        this.settings = settings;
        this.fetch = fetch;
    }

    /**
     * Returns the entries of the wanted parts.
     *
     * @param folder an empty folder for what is downloaded
     * @throws IOException if no place has them; the message has one line
     */
    Map<String, byte[]> entries(MavenJar wanted, Path folder) throws IOException {
        List<String> failures = new ArrayList<>();
        Path local = settings.local().resolve(wanted.path());
        if (Files.isRegularFile(local)) {
            try {
                return wanted.read(local);
            } catch (IOException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        for (MavenRepository repository : settings.repositories()) {
            try {
                return from(repository, wanted, folder);
            } catch (InterruptedIOException | FileSystemException e) {
                throw e;
            } catch (IOException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        throw new IOException(String.join("; ", failures));
    }

    private Map<String, byte[]> from(MavenRepository repository, MavenJar wanted, Path folder) throws IOException {
        String what = "the repository " + repository.id() + " in Maven's settings";
        if (repository.isBlocked()) {
            throw new IOException(what + " is blocked");
        }
        if (repository.url().startsWith("file:")) {
            return wanted.read(folder(what, repository.url()).resolve(wanted.path()));
        }
        WebAddress address = WebAddress.of(what, repository.url()).file(wanted.path());
        if (repository.user().isEmpty()) {
            return fetched(address, wanted, folder);
        }
        if (repository.password().matches(".*\\{.+}.*")) {
            throw new IOException("the password of " + what + " is encrypted, which Breathcue cannot read");
        }
        return fetched(address.withUser(repository.user(), repository.password()), wanted, folder);
    }

    private static Path folder(String what, String url) throws IOException {
        try {
            return Path.of(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw new IOException(what + " must be an absolute path, found " + url, e);
        }
    }

    private Map<String, byte[]> fetched(WebAddress address, MavenJar wanted, Path folder) throws IOException {
        Path file = folder.resolve(wanted.file());
        List<byte[]> slices = new ArrayList<>();
        for (JarSlice slice : wanted.slices()) {
            if (!fetch.part(address, slice.from(), slice.length(), file, MavenJar.MAX_BYTES)) {
                return wanted.read(file);
            }
            slices.add(Files.readAllBytes(file));
        }
        return wanted.entries(slices, address.toString());
    }
}
