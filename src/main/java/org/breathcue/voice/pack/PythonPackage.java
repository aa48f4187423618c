package org.breathcue.voice.pack;

import java.util.Locale;

/**
 * One version of a package of the Python Package Index.
 *
 * @param name the name of the package
 * @param version the version
 * @param wheel the file name of its wheel
 * @param sha256 the SHA-256 of the wheel, in lower-case hexadecimal
 */
public record PythonPackage(String name, String version, String wheel, String sha256) {
    /** Returns the name as it stands in the address of an index page (PEP 503). */
    String normalName() {
        return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }
}
