package org.breathcue.plan.picture;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.breathcue.diagnostic.PrintableText;

/** Writes SVG, an element a line. All text is escaped, and what XML cannot hold is left out. */
final class SvgWriter {
    private static final int DECIMALS = 1;
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    SvgWriter() {
        try {
            // The one of the JDK, whatever is on the class path: other writers make other bytes.
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer to memory can always be made", e);
        }
    }

    /** The root; attributes are names and values in turn. */
    void root(String... attributes) {
        write(() -> {
            xml.writeStartElement("svg");
            xml.writeAttribute("xmlns", NAMESPACE);
            attributes(attributes);
            depth++;
        });
    }

    /** An element with others in it, until {@link #end()}. */
    void start(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    void end() {
        write(() -> {
            depth--;
            indent();
            xml.writeEndElement();
        });
    }

    /** An element without content. */
    void empty(String name, String... attributes) {
        write(() -> {
            indent();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element with text. */
    void text(String name, String content, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(allowed(content));
            xml.writeEndElement();
        });
    }

    /** An element with a tooltip; it has no other content. */
    void titled(String name, String title, String... attributes) {
        write(() -> {
            indent();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeStartElement("title");
            xml.writeCharacters(allowed(title));
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    /** All that was written, with a line feed at the end. */
    String done() {
        write(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        return text + "\n";
    }

    /** A length or a place, with one decimal at most. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + " ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private static String allowed(String content) {
        return PrintableText.of(content).replaceAll("[\\x{FFFE}\\x{FFFF}]", "");
    }

    private static void write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written", e);
        }
    }

    /** What is written. */
    private interface Step {
        void write() throws XMLStreamException;
    }
}
