package org.breathcue.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of an address behind the question mark: {@code length=12m&set=bridge.sets%3D2}.
 *
 * @param parameters in the order of the address
 */
record Query(List<Parameter> parameters) {
    Query {
        parameters = List.copyOf(parameters);
    }

    record Parameter(String name, String value) {}

    /** @param raw as it was sent; empty for none */
    static Query of(String raw) throws RefusedException {
        List<Parameter> parameters = new ArrayList<>();
        try {
            for (String one : raw.split("&", -1)) {
                int equals = one.indexOf('=');
                if (!one.isEmpty()) {
                    parameters.add(new Parameter(
                            decoded(equals < 0 ? one : one.substring(0, equals)),
                            equals < 0 ? "" : decoded(one.substring(equals + 1))));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "the address has a % without two hexadecimal digits");
        }
        return new Query(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Returns the first value of a parameter. */
    Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** Returns the parameters and another one. */
    Query with(String name, String value) {
        return new Query(Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value)))
                .toList());
    }

    /** Returns all parameters but one. */
    Query without(String name) {
        return new Query(parameters.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList());
    }
}
