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
}
