package org.breathcue.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class SheetTest {
    /** The page is written so that an XML parser reads it as well. */
    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    }

    private static List<String> texts(Document page, String element) {
        NodeList all = page.getElementsByTagName(element);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent().strip())
                .toList();
    }

    @Test
    void aSheetHasWhatIsNeededAndEveryStretch() throws Exception {
        Document page = parsed(Sheets.ofSession("mid-back-reset.json"));

        assertThat(texts(page, "h1")).containsExactly("Mid-back reset");
        assertThat(texts(page, "dt")).containsExactly("Length", "You need", "Positions");
        assertThat(texts(page, "dd")).contains("a folded blanket, a cushion, a rolled blanket");
        assertThat(texts(page, "h2"))
                .containsExactly(
                        "1. Cat and cow", "2. Thread the needle", "3. Child's pose", "4. Cobra", "5. Passive backbend");
        assertThat(texts(page, "strong")).contains("Take care:", "Easier:", "Deeper:");
        assertThat(texts(page, "li")).contains("Inhale, and lift your left hand.");
        assertThat(texts(page, "p")).contains("Then do the other side.");
    }

    @Test
    void everyStretchHasAPictureAndABoxForEachDay() throws Exception {
        for (String session : Sheets.sessions()) {
            Document page = parsed(Sheets.ofSession(session));
            int stretches = texts(page, "h2").size();
            assertThat(stretches).as(session).isPositive();
            assertThat(texts(page, "svg")).as(session).hasSize(stretches);
            assertThat(texts(page, "td")).as(session).hasSize(7 * stretches);
        }
    }

    @Test
    void wordsOfTheScriptAreText() throws Exception {
        String sheet = Sheets.of("special.json", Sheets.SPECIAL);

        assertThat(sheet).doesNotContain("<script");
        Document page = parsed(sheet);
        assertThat(texts(page, "h1")).containsExactly("Knees & <hips>");
        assertThat(texts(page, "h2")).containsExactly("1. Twist <b>");
        assertThat(texts(page, "p")).contains("</p><script>alert(1)</script>", "Sit > tall. ]]> -->");
    }

    @Test
    void aSheetNeedsNoOtherFile() throws Exception {
        for (String session : Sheets.sessions()) {
            assertThat(Sheets.ofSession(session))
                    .doesNotContain("href")
                    .doesNotContain("src=")
                    .doesNotContain("url(")
                    .doesNotContain("@import")
                    .doesNotContain("<script");
        }
    }
}
