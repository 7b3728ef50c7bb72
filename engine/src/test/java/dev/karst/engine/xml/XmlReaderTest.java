package dev.karst.engine.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
    private final XmlReader reader = new XmlReader();

    @Test
    void elementsAttributesAndText() {
        XmlElement root = reader.read("<?xml version='1.0'?><a x='1' y=\"2\"> t <b>u</b><!-- no --><b/>"
                        + "<p:c xmlns='n'>&lt;&#65;<![CDATA[<&]]></p:c></a>")
                .orElseThrow();
        assertThat(root.attributes()).containsExactly(Map.entry("x", "1"), Map.entry("y", "2"));
        assertThat(root.text()).isEqualTo("t");
        assertThat(root.children("b")).extracting(XmlElement::text).containsExactly("u", "");
        assertThat(root.children("p:c")).extracting(XmlElement::text).containsExactly("<A<&");
        assertThat(root.children("p:c").get(0).attributes()).containsExactly(Map.entry("xmlns", "n"));
    }

    @Test
    void elementsWithinAsText() {
        XmlElement root = reader.read("<a><b x='\"1\"'>1 &lt; 2</b><c/></a>").orElseThrow();
        assertThat(root.value()).isEqualTo("<b x=\"&quot;1&quot;\">1 &lt; 2</b><c></c>");
        assertThat(reader.read("<a>" + root.value() + "</a>").orElseThrow().value())
                .isEqualTo(root.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a b></a>",
                "<a>&nosuch;</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e 'xx'><!ENTITY f '&e;&e;&e;'>]><a>&f;</a>",
                "<a>\u0000</a>",
                "<a>\ud800</a>"
            })
    void whatIsNoXml(String text) {
        assertThat(reader.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd'><a>t</a>",
                "<!DOCTYPE a SYSTEM 'http://localhost:1/x.dtd' [%x;]><a>t</a>"
            })
    void theDocumentTypeIsNotRead(String text) {
        assertThat(reader.read(text).orElseThrow()).extracting(XmlElement::text).isEqualTo("t");
    }

    @Test
    void tooDeep() {
        assertThat(reader.read("<a>".repeat(1000) + "</a>".repeat(1000))).isPresent();
        assertThat(reader.read("<a>".repeat(1001) + "</a>".repeat(1001))).isEmpty();
        assertThat(reader.read("<a>".repeat(1_000_000))).isEmpty();
    }
}
