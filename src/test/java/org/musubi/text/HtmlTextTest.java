package org.musubi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    private static List<String> blocks(BlockText page) {
        var points = CodePoints.of(page.text());
        return page.blocks().stream().map(block -> block.kind() + (block.level() == 0 ? "" : " " + block.level()) + ": " + points.slice(block.span())).toList();
    }

    @Test
    void headingsListsTablesAndCaptionsAreKept() {
        var page = HtmlText.read("""
                <!DOCTYPE html><html lang="ja"><head><title>交流 | 𠮷野市</title><style>p { color: red }</style></head><body>
                <h1>友好都市𠮷野市との
                  交流</h1>
                <p>平成4年9月、市長が<br>訪れた。<b>Mayor</b>
                   <i>Doe</i> came&nbsp;too.</p>
                <ul><li>桜を植えた。<ul><li>三本</li></ul></li><li><p>橋</p></li></ul>
                <ol start="3"><li>first</li><li>second</li></ol>
                <table><caption>表1 交流の歩み</caption><tr><th>年</th><th>できごと</th></tr>
                <tr><td>昭和60年5月</td><td>訪問<br>調印</td></tr></table>
                <figure><img src="x" alt="y"><figcaption>写真 調印式</figcaption></figure>
                <dl><dt>Date</dt><dd>May 1996</dd></dl>
                <pre>  a
                  b</pre></body></html>""");

        assertThat(blocks(page)).containsExactly(
                "HEADING 1: 友好都市𠮷野市との交流",
                "PARAGRAPH: 平成4年9月、市長が\n訪れた。Mayor Doe came\u00A0too.",
                "ITEM 1: 桜を植えた。", "ITEM 2: 三本", "ITEM 1: 橋", "ITEM 1: first", "ITEM 1: second",
                "CAPTION: 表1 交流の歩み", "ROW: 年\tできごと", "ROW: 昭和60年5月\t訪問 調印",
                "CAPTION: 写真 調印式", "ITEM 1: Date", "ITEM 1: May 1996", "PREFORMATTED:   a\n  b");
        assertThat(page.text()).startsWith("友好都市𠮷野市との交流\n\n平成4年").contains("• 桜を植えた。\n• 三本\n• 橋\n3. first\n4. second\n\n表1", "年\tできごと\n昭和60年5月\t訪問");
    }

    @Test
    void menusScriptsFormsAndWhatIsHiddenStayBehind() {
        var page = HtmlText.read("""
                <body><nav>menu</nav><div id="gNavi"><ul><li>Top</li></ul></div><div role=navigation>x</div><script>var a = "<p>no</p>";</script>
                <div hidden>h</div><p style="display : none">h</p><div aria-hidden="true">h</div><select><option>1</select><noscript>on</noscript><template><p>t</p></template>
                <!-- comment --><p class="navigator">seen</p><ruby>𠮷<rp>(</rp><rt>よし</rt><rp>)</rp></ruby>野""");

        assertThat(page.text()).isEqualTo("seen\n\n𠮷野");
    }

    @Test
    void tablesThatOnlyArrangeThePageVanish() {
        var page = HtmlText.read("<table><tr><td><ul><li>left</ul></td><td><table><tr><td>May 1996</td><td>visit</td></tr></table></td></tr></table>");

        assertThat(blocks(page)).containsExactly("ITEM 1: left", "ROW: May 1996\tvisit");
    }

    @Test
    void theTitleStandsInWhereNoMainHeadingDoes() {
        assertThat(blocks(HtmlText.read("<title> Sister\n cities </title><p>One.<p>Two."))).containsExactly("TITLE: Sister cities", "PARAGRAPH: One.", "PARAGRAPH: Two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><p>", "\uFEFF  <html lang=\"ja\">", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", "<!-- saved -->\n<HTML>", "<body>"})
    void aPageIsKnownByItsBeginning(String text) {
        assertThat(HtmlText.isHtml(text, null)).isTrue();
    }

    @Test
    void aPageIsKnownByTheNameOfItsFileAndTextIsNone() {
        assertThat(HtmlText.isHtml("<p>One.", "page.HTM")).isTrue();
        assertThat(HtmlText.isHtml("May 1996", "page.html")).isFalse();
        assertThat(HtmlText.isHtml("In May 1996 <html> was written.", "page.txt")).isFalse();
        assertThat(HtmlText.isHtml("", null)).isFalse();
    }

    @Test
    void tablesInTablesWithoutEndAreReadInTime() {
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(HtmlText.read("<table><td>a".repeat(100_000)).text()).startsWith("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<", "</p></td></ul></ol>", "<table><td>a<tr>b<li>c</table>", "<frameset><frame>", "\u0000<p>\uD842", "<ol start=99999999999><li>x", "<li>a<li>b", "&#xD842;&#x110000;&nbsp"})
    void brokenPagesAreRead(String html) {
        var page = HtmlText.read(html);
        int length = CodePoints.of(page.text()).length();

        assertThat(page.blocks()).allMatch(block -> block.span().end() <= length && !block.span().isEmpty());
    }

    /** Every block with the stretch of the page it was taken from. */
    private static List<String> places(String html) {
        var page = HtmlText.read(html);
        var source = CodePoints.of(html);
        var points = CodePoints.of(page.text());
        return page.blocks().stream().map(block -> points.slice(block.span()) + " < " + source.slice(page.source().of(block.span()))).toList();
    }

    @Test
    void everyBlockLeadsToItsPlaceInThePage() {
        assertThat(places("<title>Sister\n cities</title><h2>𠮷野&#x20BB7;&amp;Co.</h2><p>市長が\n  <b>来訪</b>した。<br>M&uuml;ller &ampx&nbsp;&lt;3&gt; AT&T</p>"))
                .containsExactly("Sister cities < Sister\n cities", "𠮷野𠮷&Co. < 𠮷野&#x20BB7;&amp;Co.",
                        "市長が来訪した。\nMüller &x\u00A0<3> AT&T < 市長が\n  <b>来訪</b>した。<br>M&uuml;ller &ampx&nbsp;&lt;3&gt; AT&T");
        assertThat(places("<table><caption>𠮷 1</caption><tr><td><ol start=4><li>left &copy;<li>right</ol></td><td><table><tr><td>May 1996</td><td> visit<br>x</td></tr></table></td></tr></table>"))
                .containsExactly("𠮷 1 < 𠮷 1", "left © < left &copy;", "right < right", "May 1996\tvisit x < May 1996</td><td> visit<br>x");
        assertThat(places("<figure><img src='𠮷.png'><figcaption>桜 &#8220;木&#8221;</figcaption></figure><dl><dt>A<dd>B</dl><pre>\n a\r\n  &lt;b</pre>"))
                .startsWith("桜 “木” < 桜 &#8220;木&#8221;", "A < A", "B < B").last().asString().endsWith("&lt;b");
    }

    @Test
    void aWordLeadsToItsVeryCharacters() {
        var html = "<p>𠮷&#x20BB7; &quot;Doe&quot; &amp; Roe <i>Po</i>e  in\n May</p><ul><li>one<li>tw&ouml;</ul>";
        var page = HtmlText.read(html);
        var points = CodePoints.of(page.text());
        for (var word : List.of("𠮷", "Doe", "Roe", "in", "May", "one", "tw")) {
            int at = page.text().indexOf(word);
            assertThat(CodePoints.of(html).slice(page.source().of(points.span(at, at + word.length())))).isEqualTo(word);
        }
        int poe = page.text().indexOf("Poe");
        assertThat(CodePoints.of(html).slice(page.source().of(points.span(poe, poe + 3)))).isEqualTo("Po</i>e");
        int entity = page.text().indexOf("ö");
        assertThat(CodePoints.of(html).slice(page.source().of(points.span(entity, entity + 1)))).isEqualTo("&ouml;");
    }

    @Test
    void whatThePageDoesNotWriteLeadsBetweenItsNeighbours() {
        var html = "<p>a<ul><li>b</ul>";
        var page = HtmlText.read(html);

        assertThat(page.text()).isEqualTo("a\n\n• b");
        assertThat(page.source().of(new Span(1, 5))).isEqualTo(new Span(4, 4));
        assertThat(page.source().of(new Span(3, 6))).isEqualTo(new Span(12, 13));
        assertThat(HtmlText.read("").source().of(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void tablesBelowTheDeepestLeadToTheirPlacesToo() {
        brokenPagesLeadToWhatTheyWroteToo("<table border=1><tr><td>a".repeat(40) + "x" + "</table>y".repeat(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<table>misplaced<tr><td>cell</table>after", "<p>unclosed <b>bold <i>both</b> italic</i>", "<table><tr><td><table border=1><tr><td>𠮷<table><tr><td>in</table>y</table>z</table>",
            "text before <html><body class=x>and &notanentity; after", "<p>a\u0000b", "<p>line\r\nends\rhere", "<select><option>gone</select>left", "&", "<p>&#0;&#x80;&#xD800;&bogus &copy", "\uFEFF<html><p>mark"})
    void brokenPagesLeadToWhatTheyWroteToo(String html) {
        var page = HtmlText.read(html);
        var points = CodePoints.of(page.text());
        var source = CodePoints.of(html);
        for (int at = 0; at < points.length(); at++) {
            var one = new Span(at, at + 1);
            var there = source.slice(page.source().of(one));
            boolean plain = !Blanks.isBlank(points.slice(one)) && !there.startsWith("&") && !points.slice(one).equals("\uFFFD");
            assertThat(plain ? there : points.slice(one)).isEqualTo(points.slice(one));
        }
    }
}
