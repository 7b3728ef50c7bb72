package dev.karst.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    /** As it stands in JSON: ends a script, opens one, breaks out of attributes, turns text, controls, half a pair. */
    private static final String HOSTILE =
            "</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>\\\"' &lt; {{data}} "
                    + "\\u0000\\u001b[2J\\u2028\\u2029\\u202e\\ud800 ]]> $1\\\\";

    @TempDir
    Path folder;

    private ReportedHunt hunt;

    @BeforeEach
    void write() throws IOException {
        hunt = ReportedHunt.in(folder);
        hunt.event(1, "DeleteBucket", "eve", "eu-west-1");
        hunt.event(2, "ListBuckets", "eve", "eu-west-1");
        hunt.event(3, "ListBuckets", "bob", "eu-west-1");
    }

    @Test
    void runsAndLoadsNothingButItsOwnScriptAndStyle() throws IOException, GeneralSecurityException {
        String html = hunt.file("--report");
        String script = all(html, "(?s)<script>(.*?)</script>").get(0);
        String style = all(html, "(?s)<style>(.*?)</style>").get(0);
        assertThat(html)
                .contains("content=\"default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                        + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(all(html, "(<script[^>]*>)"))
                .containsExactly("<script type=\"application/json\" id=\"data\">", "<script>");
        assertThat(html).doesNotContainPattern("<[^>]*\\s(on\\w+|style|src)=").doesNotContain("http:", "https:");
        assertThat(script).doesNotContain("innerHTML").doesNotContain("eval(").doesNotContain("document.write");
    }

    @Test
    void hasItsTablesWithoutTheScript() throws IOException {
        String html = hunt.file("--report");
        assertThat(html)
                .contains("<dt>high</dt><dd>3</dd>")
                .contains("<summary>2 detections ran and have rows, 1 with notes</summary>")
                .contains("<summary>1 detection ran and have no rows</summary>")
                .contains("<summary>1 detection could not run or had to stop</summary>")
                .contains("names 1 id that ATT&amp;CK 18 does not have: T9999")
                .contains("<h3>Not in ATT&amp;CK 18</h3>")
                .contains("T1580 Cloud Infrastructure Discovery <b>2</b>")
                .contains("<title>2024-08-01 00:00: 3 rows</title>")
                .contains("<td role=\"cell\" data-label=\"Object\"><div>eve<small>user</small></div></td>")
                .contains("All that was a log could be read.");
        assertThat(all(html, "(?s)<noscript>(.*?)</noscript>").get(0)).contains("eve Deletes in (no awsRegion)");
    }

    @Test
    void tellsOfDamagedInput() throws IOException {
        Files.writeString(folder.resolve("logs/z<b>.json"), "{!");
        assertThat(hunt.file("--report"))
                .contains("Part of the input could not be read")
                .contains("<li>z&lt;b&gt;.json: quarantined: ");
    }

    @Test
    void valuesStayValues() throws IOException {
        hunt.event(4, "ListBuckets", HOSTILE, HOSTILE);
        String calm = hunt.file("--report", "--latest", "2024-08-01T00:00:04Z");
        String html = hunt.file("--report");
        // Nothing is markup that was none before, whatever the values are.
        assertThat(all(html, "(<[a-z!/]+)").stream().distinct())
                .containsExactlyElementsOf(
                        all(calm, "(<[a-z!/]+)").stream().distinct().toList());
        assertThat(all(html, "(<script|<!--|<img)")).containsExactly("<script", "<script");
        Harmless.expect(html);
        String data = all(html, "(?s)id=\"data\">(.*?)</script>").get(0);
        assertThat(data).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        Object last = JsonValues.at(JsonValues.parse(data), "rows", 3);
        assertThat(JsonValues.at(last, "objects", 0, "value"))
                .isEqualTo("</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>\"' &lt; {{data}} "
                        + "\\u{0}\\u{1b}[2J\\u{2028}\\u{2029}\\u{202e}\\u{d800} ]]> $1\\");
        assertThat(html).contains("&lt;/script&gt;&lt;script&gt;alert(1)").contains("&quot;&#39; &amp;lt; {{data}} ");
    }

    @Test
    void holdsAThousandRowsOfADetectionAndSaysSo() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < HtmlFindings.ROWS + 200; i++) {
            log.append(
                    "{\"eventSource\":\"a\",\"eventName\":\"ListBuckets\",\"eventTime\":\"2024-08-02T00:00:00Z\"}\n");
        }
        Files.writeString(folder.resolve("logs/many.json"), log);
        String html = hunt.file("--report");
        assertThat(html)
                .contains("<p class=\"notice\">Listed are the first 1,000 of 1,202 rows of Lists;")
                .contains("<dt>high</dt><dd>1,203</dd>")
                .contains("These are the first 100 of 1,203.");
        Object data =
                JsonValues.parse(all(html, "(?s)id=\"data\">(.*?)</script>").get(0));
        assertThat((List<?>) JsonValues.at(data, "rows")).hasSize(1 + HtmlFindings.ROWS);
    }

    @Test
    void longValuesEndWithTheirCount() {
        String value = "x".repeat(3_999) + "\ud83d\ude00" + "y".repeat(10);
        assertThat(HtmlText.shown(value)).isEqualTo("x".repeat(3_999) + "… (and 12 more characters)");
        assertThat(HtmlText.shown("x".repeat(4_000))).isEqualTo("x".repeat(4_000));
    }

    @Test
    void isAPageWithoutRowsToo() throws IOException {
        assertThat(hunt.file("--report", "--latest", "2020-01-01"))
                .contains("No row has a time.")
                .contains("No row adds to risk.")
                .contains("<summary>0 detections ran and have rows</summary>");
    }

    @Test
    void yearsAreShownByMonth() throws IOException {
        Files.writeString(
                folder.resolve("logs/old.json"),
                "{\"eventSource\":\"a\",\"eventName\":\"ListBuckets\",\"eventTime\":\"2020-02-03T00:00:00Z\"}\n");
        assertThat(hunt.file("--report"))
                .contains("Rows by the month in which they were first seen; at most 3 in one.")
                .contains("<title>2020-02: 1 row</title>");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }

    private static String hash(String content) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
