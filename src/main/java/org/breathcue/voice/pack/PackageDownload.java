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
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Downloads packages of Python from the places that pip is configured for (folders and pages with links, the index, and extra ones), and
 * parts of jars from those that Maven is configured for. Checksums decide, so it does not matter which of them has the file. No process is
 * started, nothing in the current folder is read, and nothing of a package is run.
 */
public final class PackageDownload {
    private static final String USUAL_INDEX = "https://pypi.org/simple";

    /** Where certificates are named, by pip's setting and by the variables that it honours. */
    private static final List<String> CERTIFICATE_VARIABLES = List.of("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE");

    private final DownloadEnvironment environment;
    private final DownloadTotal progress;
    private final FetchLimits limits;

    /**
     * @param environment decides how pip is configured
     * @param progress is told what has arrived
     */
    public PackageDownload(DownloadEnvironment environment, DownloadProgress progress) {
        this(environment, progress, FetchLimits.USUAL);
    }

    PackageDownload(DownloadEnvironment environment, DownloadProgress progress, FetchLimits limits) {
        this.environment = environment;
        this.progress = new DownloadTotal(progress);
        this.limits = limits;
    }

    /**
     * Downloads the wheel of a package. Interrupting the thread ends this.
     *
     * @param folder an empty folder for the file
     * @return the path of the wheel, which has the checksum of the package
     * @throws IOException if that fails; the message has one line and says what to do
     */
    public Path wheel(PythonPackage wanted, Path folder) throws IOException {
        List<String> failures = new ArrayList<>();
        try {
            PipSettings settings = PipSettings.read(environment);
            HttpFetch fetch = new HttpFetch(
                    ProxyChoice.of(settings, environment), trust(settings), limits, progress, "pip's index-url");
            for (Source source : sources(settings, fetch)) {
                try {
                    return source.find(wanted, folder.resolve(wanted.wheel()));
                } catch (InterruptedIOException | FileSystemException e) {
                    throw e;
                } catch (IOException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            }
        } catch (InterruptedIOException | FileSystemException e) {
            throw e;
        } catch (IOException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
        throw new IOException(String.join("; ", failures) + byHand(wanted.wheel()));
    }

    private static String byHand(String file) {
        return "; or get the file " + file + " in another way, and give it with --from FILE";
    }

    /**
     * Gets parts of a jar as Maven is configured. Certificates, and proxies if Maven has none, are those of pip. Interrupting the thread ends
     * this.
     *
     * @param folder an empty folder for what is downloaded
     * @return the bytes of the entries by name; they have the checksums of the wanted parts
     * @throws IOException if that fails; the message has one line and says what to do
     */
    public Map<String, byte[]> jar(MavenJar wanted, Path folder) throws IOException {
        try {
            PipSettings pip = PipSettings.read(environment);
            MavenSettings maven = MavenSettings.read(environment);
            ProxyChoice proxies = maven.proxies() == null ? ProxyChoice.of(pip, environment) : maven.proxies();
            HttpFetch fetch = new HttpFetch(proxies, trust(pip), limits, progress, "Maven's settings");
            return new JarDownload(maven, fetch).entries(wanted, folder);
        } catch (InterruptedIOException | FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(e.getMessage() + byHand(wanted.file()), e);
        }
    }

    /** A place that may have the package. */
    private interface Source {
        /** Returns the file, which may be downloaded as {@code target}. */
        Path find(PythonPackage wanted, Path target) throws IOException;
    }

    private List<Source> sources(PipSettings settings, HttpFetch fetch) {
        Stream<Source> links = settings.list("find-links").stream().map(place -> links(place, fetch));
        if (settings.isOn("no-index")) {
            return links.toList();
        }
        String index = settings.text("index-url").isEmpty() ? USUAL_INDEX : settings.text("index-url");
        Stream<Source> indexes = Stream.concat(Stream.of(index), settings.list("extra-index-url").stream())
                .map(url -> index(url, fetch));
        return Stream.concat(links, indexes).toList();
    }

    private static Source index(String url, HttpFetch fetch) {
        return (wanted, target) ->
                onPage(WebAddress.of("pip's index-url", url).folder(wanted.normalName()), wanted, target, fetch);
    }

    private static Path onPage(WebAddress page, PythonPackage wanted, Path target, HttpFetch fetch) throws IOException {
        WebAddress file = new IndexPage(fetch.page(page)).find(wanted.wheel());
        fetch.file(file, target, Wheel.MAX_BYTES);
        Wheel.check(target, wanted.sha256(), file.toString());
        return target;
    }

    private Source links(String place, HttpFetch fetch) {
        return (wanted, target) -> {
            if (place.startsWith("http:") || place.startsWith("https:")) {
                return onPage(WebAddress.of("pip's find-links", place), wanted, target, fetch);
            }
            Path file = absolute("pip's find-links", place).resolve(wanted.wheel());
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no file " + file);
            }
            try {
                Wheel.check(file, wanted.sha256(), file.toString());
            } catch (FileSystemException e) {
                throw new IOException(file + " cannot be read", e);
            }
            return file;
        };
    }

    private @Nullable SSLContext trust(PipSettings settings) throws IOException {
        String cert = settings.text("cert");
        if (!cert.isEmpty()) {
            return TrustedCertificates.with("pip's cert", absolute("pip's cert", cert));
        }
        for (String name : CERTIFICATE_VARIABLES) {
            String file = environment.variable(name);
            if (!file.isEmpty()) {
                return TrustedCertificates.with(name, absolute(name, file));
            }
        }
        return null;
    }

    /** Returns a path; {@code ~} is the home folder. */
    private Path absolute(String what, String text) throws IOException {
        try {
            Path path = text.startsWith("file:")
                    ? Path.of(URI.create(text))
                    : text.startsWith("~/") ? environment.home().resolve(text.substring(2)) : Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new IOException(what + " must be an absolute path, found " + text);
    }
}
