package org.breathcue.voice.pack;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The settings of Maven, from the file of the user and the one for all users. Everything is read as data. Of profiles, those count that are
 * listed as active or are active by default.
 *
 * @param local the folder with what Maven has downloaded
 * @param repositories where to look, the best place first; mirrors already stand in the place of what they mirror
 * @param proxies the proxies; null if none is set
 */
record MavenSettings(
        Path local,
        List<MavenRepository> repositories,
        @Nullable ProxyChoice proxies) {
    /** Options for Maven in variables of the environment. */
    private static final List<String> OPTIONS = List.of("MAVEN_ARGS", "MAVEN_OPTS");

    /** Folders of an installed Maven, which has the settings for all users. */
    private static final List<String> INSTALLED = List.of("MAVEN_HOME", "M2_HOME");

    private static final Path OF_THE_SYSTEM = Path.of("/etc/maven/settings.xml");

    static MavenSettings read(DownloadEnvironment environment) throws IOException {
        Path maven = environment.home().resolve(".m2");
        SettingsXml user = SettingsXml.read(
                option("(?:-s|--settings)[ =]", environment, maven.resolve("settings.xml")), environment);
        SettingsXml all = SettingsXml.read(
                option("(?:-gs|--global-settings)[ =]", environment, forAll(environment)), environment);
        List<SettingsXml> files = List.of(user, all);
        String local =
                user.text("localRepository").isEmpty() ? all.text("localRepository") : user.text("localRepository");
        return new MavenSettings(
                option("-Dmaven\\.repo\\.local=", environment, absolute(local).orElse(maven.resolve("repository"))),
                repositories(files),
                proxies(files));
    }

    /** Returns the path after an option, if that is given and absolute. */
    private static Path option(String option, DownloadEnvironment environment, Path otherwise) {
        for (String variable : OPTIONS) {
            Matcher found = Pattern.compile("(?:^|\\s)" + option + "(\\S+)").matcher(environment.variable(variable));
            if (found.find() && absolute(found.group(1)).isPresent()) {
                return absolute(found.group(1)).orElseThrow();
            }
        }
        return otherwise;
    }

    /** Returns a path; empty if it is relative, so that nothing in the current folder counts. */
    private static Optional<Path> absolute(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path forAll(DownloadEnvironment environment) {
        for (String variable : INSTALLED) {
            Optional<Path> folder = absolute(environment.variable(variable));
            if (folder.isPresent()) {
                return folder.get().resolve("conf").resolve("settings.xml");
            }
        }
        return OF_THE_SYSTEM;
    }

    private static List<MavenRepository> repositories(List<SettingsXml> files) {
        List<MavenRepository> all = new ArrayList<>();
        for (SettingsXml file : files) {
            for (Element profile : activeProfiles(file)) {
                for (Element repository : SettingsXml.list(profile, "repositories", "repository")) {
                    all.add(new MavenRepository(file.text(repository, "id"), file.text(repository, "url")));
                }
            }
        }
        if (all.stream().noneMatch(repository -> repository.id().equals(MavenRepository.CENTRAL.id()))) {
            all.add(MavenRepository.CENTRAL);
        }
        List<MavenMirror> mirrors = mirrors(files);
        return all.stream()
                .map(repository -> MavenMirror.of(repository, mirrors)
                        .map(MavenMirror::repository)
                        .orElse(repository))
                .map(repository -> withUser(repository, files))
                .distinct()
                .toList();
    }

    private static List<Element> activeProfiles(SettingsXml file) {
        Set<String> active = new HashSet<>();
        for (Element name : file.list("activeProfiles", "activeProfile")) {
            active.add(name.getTextContent().strip());
        }
        return file.list("profiles", "profile").stream()
                .filter(profile -> active.contains(file.text(profile, "id"))
                        || SettingsXml.list(profile, "activation", "activeByDefault").stream()
                                .anyMatch(isActive -> Boolean.parseBoolean(
                                        isActive.getTextContent().strip())))
                .toList();
    }

    private static List<MavenMirror> mirrors(List<SettingsXml> files) {
        List<MavenMirror> mirrors = new ArrayList<>();
        for (SettingsXml file : files) {
            for (Element mirror : file.list("mirrors", "mirror")) {
                mirrors.add(new MavenMirror(
                        file.text(mirror, "mirrorOf"),
                        new MavenRepository(
                                file.text(mirror, "id"),
                                file.text(mirror, "url"),
                                "",
                                "",
                                Boolean.parseBoolean(file.text(mirror, "blocked")))));
            }
        }
        return mirrors;
    }

    private static MavenRepository withUser(MavenRepository repository, List<SettingsXml> files) {
        for (SettingsXml file : files) {
            for (Element server : file.list("servers", "server")) {
                if (file.text(server, "id").equals(repository.id())) {
                    return new MavenRepository(
                            repository.id(),
                            repository.url(),
                            file.text(server, "username"),
                            file.text(server, "password"),
                            repository.isBlocked());
                }
            }
        }
        return repository;
    }

    /** Of each protocol, the first active proxy counts; addresses with encryption use that for http if there is none for https. */
    private static @Nullable ProxyChoice proxies(List<SettingsXml> files) throws IOException {
        WebAddress http = null;
        WebAddress https = null;
        List<String> direct = List.of();
        for (SettingsXml file : files) {
            for (Element proxy : file.list("proxies", "proxy")) {
                String active = file.text(proxy, "active");
                if (!active.isEmpty() && !Boolean.parseBoolean(active)) {
                    continue;
                }
                boolean forHttps = file.text(proxy, "protocol").equals("https");
                if ((forHttps ? https : http) != null) {
                    continue;
                }
                WebAddress address = address(file, proxy);
                if (forHttps) {
                    https = address;
                } else {
                    http = address;
                }
                direct = List.of(file.text(proxy, "nonProxyHosts").split("[|,]", -1));
            }
        }
        return http == null && https == null ? null : new ProxyChoice(http, https == null ? http : https, direct);
    }

    private static WebAddress address(SettingsXml file, Element proxy) throws IOException {
        String port = file.text(proxy, "port");
        WebAddress address = WebAddress.of(
                "the proxy in Maven's settings",
                "http://" + file.text(proxy, "host") + ":" + (port.isEmpty() ? "8080" : port));
        String user = file.text(proxy, "username");
        return user.isEmpty() ? address : address.withUser(user, file.text(proxy, "password"));
    }
}
