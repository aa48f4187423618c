package org.breathcue.plan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.breathcue.catalog.FolderLibrary;
import org.breathcue.diagnostic.Source;
import org.breathcue.plan.markup.TextWidth;
import org.breathcue.support.Compiled;
import org.breathcue.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class SessionPictureTest {
    private static final double LEFT = TimeScale.margin(SessionPicture.WIDTH);
    private static final double RIGHT = SessionPicture.WIDTH - LEFT;

    private static final List<String> NAMES = List.of(
            "Cobra",
            "Neck side stretch",
            "Lateral prayer stretch",
            "Behind-the-back arm pull",
            "Child's pose",
            "Camel");

    private static Timeline timeline(String title, String steps) {
        String script = "{ \"title\": \"" + title + "\", \"steps\": [" + steps + "] }";
        return Compiled.timeline(new Source("script.json", script), new FolderLibrary(List.of(), Path.of("")));
    }

    private static String picture(String steps) {
        return SessionPicture.of(timeline("Test", steps));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name, String kind) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getAttribute("class").equals(kind))
                .toList();
    }

    private static List<String> texts(String svg, String kind) throws Exception {
        return elements(parsed(svg), "text", kind).stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void textFromScriptsIsTextAndNothingElse() throws Exception {
        String svg = SessionPicture.of(timeline(
                "</title><script>alert(1)</script>&amp; \\\"quoted\\\" \\u001b[31m \\ufffe",
                "{ \"name\": \"<b>Rest</b>\", \"hold\": \"30 s\" }"));
        Document document = parsed(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("</title><script>alert(1)</script>&amp; \"quoted\" [31m");
        assertThat(texts(svg, "name")).containsExactly("<b>Rest</b>");
    }

    @Test
    void saysWhatItShowsToThoseWhoCannotSee() throws Exception {
        Document document = parsed(picture(
                "{ \"say\": \"Hello.\" }, { \"name\": \"Twist\", \"sides\": \"both\", \"hold\": \"3 breaths\" }"));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title about");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Twist, left side, 3 breaths")
                .contains("Twist, right side, 3 breaths");
    }

    @Test
    void showsDosesBreathWordsSidesAndChimes() throws Exception {
        Document document = parsed(picture("{ \"chime\": \"begin\" }, { \"say\": \"Hello.\" },"
                + "{ \"name\": \"Twist\", \"sides\": \"both\", \"hold\": \"20 s\","
                + " \"enter\": { \"on\": \"exhale\", \"say\": \"Exhale.\" } },"
                + "{ \"name\": \"Rest\", \"hold\": \"until ready, 150 s\" }"));
        assertThat(elements(document, "rect", "dose-left")).hasSize(2);
        assertThat(elements(document, "rect", "dose-right")).hasSize(2);
        assertThat(elements(document, "path", "wave-left")).isNotEmpty();
        assertThat(elements(document, "path", "wave-right")).isNotEmpty();
        assertThat(elements(document, "path", "bell")).hasSizeGreaterThan(1);
        assertThat(elements(document, "path", "wait")).hasSize(2);
        List<String> small = elements(document, "text", "small").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(small)
                .contains("20 s", "2 min 30 s", "left side", "right side", "words", "chime", "waits for you", "0:00");
    }

    @Test
    void theLegendExplainsOnlyWhatIsThere() throws Exception {
        assertThat(texts(picture("{ \"say\": \"Hello.\" }, { \"pause\": \"5 s\" }"), "small"))
                .containsExactly("words", "0:00");
    }

    @Test
    void bothSidesShareOneName() throws Exception {
        assertThat(texts(picture("{ \"name\": \"Twist\", \"sides\": \"both\", \"hold\": \"60 s\" }"), "name"))
                .containsExactly("Twist");
        assertThat(texts(picture("{ \"name\": \"Twist\", \"sides\": \"left\", \"hold\": \"60 s\" }"), "name"))
                .singleElement()
                .asString()
                .startsWith("Twist");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 20, 45, 80})
    void fortyNamesAreAllThereAndNoneIsOverAnother(int holdSeconds) throws Exception {
        String steps = IntStream.range(0, 40)
                .mapToObj(i -> "{ \"name\": \"" + NAMES.get(i % NAMES.size()) + " " + (i + 1) + "\", \"hold\": \""
                        + holdSeconds + " s\" }")
                .collect(Collectors.joining(", "));
        Document document = parsed(picture(steps));
        List<Box> boxes = boxes(document);
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.right()).as(one.text()).isLessThan(RIGHT + 1);
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(one.meets(other)).as(one + " and " + other).isFalse();
            }
        }
        String words = boxes.stream().map(Box::text).collect(Collectors.joining(" "));
        for (int i = 0; i < 40; i++) {
            assertThat(words).contains(NAMES.get(i % NAMES.size()).replaceAll(".* ", "") + " " + (i + 1));
        }
    }

    /** Letters are as large as in the usual picture, because a page shows the picture as wide as it is. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390, 600, 960, 1600})
    void aPictureOfAnyWidthIsFilled(int width) throws Exception {
        String steps = IntStream.range(0, 12)
                .mapToObj(i -> "{ \"name\": \"" + NAMES.get(i % NAMES.size())
                        + "\", \"sides\": \"both\", \"hold\": \"30 s\" }")
                .collect(Collectors.joining(", "));
        String svg = SessionPicture.of(timeline("A session whose title is long", steps), width);
        Document document = parsed(svg);
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("" + width);
        assertThat(document.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 " + width + " ");
        List<Box> boxes = boxes(document);
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.right()).as(one.text()).isLessThan(width - TimeScale.margin(width) + 1);
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(one.meets(other)).as(one + " and " + other).isFalse();
            }
        }
        assertThat(boxes.stream().map(Box::text).collect(Collectors.joining(" ")))
                .contains(NAMES);
        List<Element> small = elements(document, "text", "small");
        assertThat(small)
                .allSatisfy(text -> assertThat(
                                Double.parseDouble(text.getAttribute("x")) + TextWidth.of(text.getTextContent(), 11.5))
                        .as(text.getTextContent())
                        .isLessThan(width));
        assertThat(svg).contains(".small { font-size: 11.5px");
    }

    @Test
    void aRowIsShorterInANarrowPicture() {
        List<Long> named = List.of(60L * 100, 60L * 100);
        assertThat(RowLength.of(12 * 60 * 100, 100, named, TimeScale.across(960)))
                .isEqualTo(300);
        assertThat(RowLength.of(12 * 60 * 100, 100, named, TimeScale.across(390)))
                .isEqualTo(120);
        assertThat(RowLength.of(12 * 60 * 100, 100, named, TimeScale.across(320)))
                .isEqualTo(60);
        assertThat(RowLength.of(12 * 60 * 100, 100, named, TimeScale.across(1600)))
                .isEqualTo(360);
    }

    /** A line of a name and the room it takes, on the whole picture. */
    private record Box(String text, double x, double y, double right) {
        boolean meets(Box other) {
            return x < other.right && other.x < right && Math.abs(y - other.y) < ChapterLabel.SIZE;
        }
    }

    private static List<Box> boxes(Document document) {
        List<Box> boxes = new ArrayList<>();
        for (Element text : elements(document, "text", "name")) {
            double row = Double.parseDouble(((Element) text.getParentNode())
                    .getAttribute("transform")
                    .replaceAll("translate\\(0 (.*)\\)", "$1"));
            double x = Double.parseDouble(text.getAttribute("x"));
            boxes.add(new Box(
                    text.getTextContent(),
                    x,
                    row + Double.parseDouble(text.getAttribute("y")),
                    x + TextWidth.of(text.getTextContent(), ChapterLabel.SIZE)));
        }
        return boxes;
    }

    @Test
    void theSameBytesWhateverTheLocale() {
        Timeline timeline = timeline("Test", "{ \"name\": \"Rest\", \"hold\": \"12.5 min\" }");
        String svg = SessionPicture.of(timeline);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(SessionPicture.of(timeline)).isEqualTo(svg);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(svg).contains("12 min 30 s", "prefers-color-scheme: dark").doesNotContain("href", "<script");
    }

    @Test
    void aNameWithoutRoomAtTheEndOfARowEndsThereAndIsKeptFree() {
        ChapterLabel.Request first =
                new ChapterLabel.Request(PictureChapter.Kind.DOSE, RIGHT - 200, "Seated twist on a chair", false);
        ChapterLabel.Request last =
                new ChapterLabel.Request(PictureChapter.Kind.DOSE, RIGHT - 20, "Lateral prayer stretch", false);
        List<ChapterLabel> labels = ChapterLabel.placed(List.of(first, last), LEFT, RIGHT);
        assertThat(labels).hasSize(2);
        assertThat(labels.get(1).right()).isLessThanOrEqualTo(RIGHT);
        assertThat(labels.get(1).x()).isLessThan(last.x());
        assertThat(labels.get(0).right() < labels.get(1).x()
                        || labels.get(0).tier() > labels.get(1).tier())
                .isTrue();
    }

    @Test
    void aHoldOverSeveralRowsIsInEachOfThem() throws Exception {
        Document document = parsed(picture("{ \"name\": \"Rest\", \"hold\": \"14 min\" }"));
        assertThat(elements(document, "rect", "dose-none")).hasSizeGreaterThan(3);
        assertThat(texts(picture("{ \"name\": \"Rest\", \"hold\": \"14 min\" }"), "name"))
                .startsWith("Rest", "… Rest", "… Rest");
    }
}
