package dev.karst.engine.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML texts that come from logs: nothing outside the text is ever read, and no entity of its own is known. */
public final class XmlReader {
    private static final int MOST_ATTRIBUTES = 10_000;

    private final XMLInputFactory factory;

    public XmlReader() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The same in every JDK, whose own limits differ.
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
    }

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {
        XmlElement close() {
            return new XmlElement(name, attributes, children, text.toString().strip());
        }
    }

    /** The root element; empty where the text is not one XML document, or one that nests too deep. */
    public Optional<XmlElement> read(String text) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    private static Optional<XmlElement> read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == XmlElement.DEEPEST) {
                        return Optional.empty();
                    }
                    open.push(new Open(
                            reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder()));
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement element = open.pop().close();
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.element().children().add(element);
                    }
                }
                default -> {
                    // Comments, instructions and the document type say nothing.
                }
            }
        }
        return Optional.ofNullable(root);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
