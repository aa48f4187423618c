package org.breathcue.script.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.breathcue.golden.Golden;
import org.junit.jupiter.api.Test;

/** Checks that the table of keys in {@code docs/language.md} follows the schema. With {@code -Dgolden.update=true} it is rewritten. */
final class LanguageTableTest {
    private static final Path PAGE = Path.of("docs/language.md");
    private static final String BEGIN = "<!-- keys: the table follows the schema, see LanguageTableTest -->\n";
    private static final String END = "<!-- end of keys -->\n";

    @Test
    void tableOfKeysFollowsTheSchema() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String table = "\n" + KeyTable.written() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Golden.check(PAGE, page.substring(0, begin) + table + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(table);
        }
    }

    @Test
    void tableHasEveryObject() throws IllegalAccessException {
        List<ObjectSchema> objects = new ArrayList<>();
        for (Class<?> schemas : List.of(
                LineSchemas.class,
                RestSchemas.class,
                StretchSchemas.class,
                StepSchemas.class,
                SessionSchemas.class,
                SoundSchemas.class)) {
            for (Field field : schemas.getDeclaredFields()) {
                if (field.getType() == ObjectSchema.class) {
                    objects.add((ObjectSchema) field.get(null));
                }
            }
        }
        assertThat(KeyTable.OBJECTS.keySet()).containsExactlyInAnyOrderElementsOf(objects);
    }
}
