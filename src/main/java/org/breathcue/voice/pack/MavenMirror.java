package org.breathcue.voice.pack;

import java.util.List;
import java.util.Optional;

/**
 * A mirror of Maven repositories, as <a href="https://maven.apache.org/guides/mini/guide-mirror-settings.html">Maven's guide</a> describes it.
 *
 * @param mirrorOf the repositories that it stands for: ids, {@code *}, {@code external:*} and {@code external:http:*}, separated by commas; those
 *     after {@code !} are left out
 * @param repository the mirror itself
 */
record MavenMirror(String mirrorOf, MavenRepository repository) {
    /** Returns the mirror of a repository: the first that names it alone, or else the first that includes it. */
    static Optional<MavenMirror> of(MavenRepository repository, List<MavenMirror> mirrors) {
        return mirrors.stream()
                .filter(mirror -> mirror.mirrorOf.strip().equals(repository.id()))
                .findFirst()
                .or(() -> mirrors.stream()
                        .filter(mirror -> mirror.includes(repository))
                        .findFirst());
    }

    private boolean includes(MavenRepository repository) {
        boolean included = false;
        for (String part : mirrorOf.split(",", -1)) {
            String name = part.strip();
            if (name.equals("!" + repository.id())) {
                return false;
            }
            included |= switch (name) {
                case "*" -> true;
                case "external:*" -> repository.isExternal();
                case "external:http:*" ->
                    repository.isExternal() && repository.url().startsWith("http:");
                default -> name.equals(repository.id());
            };
        }
        return included;
    }
}
