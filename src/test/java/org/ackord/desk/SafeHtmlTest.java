package org.ackord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final String OURS =
            "/desk/messages/11111111-1111-1111-1111-111111111111/inline/22222222-2222-2222-2222-222222222222";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=cid:i1 onload=alert(1)>",
                "<p onclick=alert(1)>x</p>",
                "<body onload=alert(1)>x",
                "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
                "<a href=' &#1; javascript:alert(1)'>x</a>",
                "<a href='java\tscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<a href='//evil.example'>x</a>",
                "<a href='/camunda/api/admin'>x</a>",
                "<iframe src=//evil.example></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=//evil.example/x.swf></object><embed src=//evil.example>",
                "<form action=//evil.example><input name=password><button>Send</button></form>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<base href=//evil.example>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<style>@import url(//evil.example/x.css);</style>",
                "<style>p{background:url(//evil.example)}</style>",
                "<p style='background:url(//evil.example/x.png)'>x</p>",
                "<p style='background-image:url(javascript:alert(1))'>x</p>",
                "<p style='width:expression(alert(1))'>x</p>",
                "<p style='behavior:url(x.htc);-moz-binding:url(x)'>x</p>",
                "<table background=//evil.example/x.png><tr><td background=//evil.example>x</table>",
                "<img src=//evil.example/x.png>",
                "<img src=http://evil.example/track?id=1 width=1 height=1>",
                "<img srcset='//evil.example/x.png 1x' src=cid:i1>",
                "<picture><source srcset=//evil.example/x.png></picture>",
                "<video src=//evil.example poster=//evil.example autoplay></video><audio src=//evil.example>",
                "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
                "<img src='data:text/html,<script>alert(1)</script>'>",
                "<img src=file:///etc/passwd>",
                "<img src=/api/cases>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<xmp><script>alert(1)</script></xmp><plaintext><script>alert(1)</script>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<!--><script>alert(1)</script>-->",
                "<a href=\"https://x.example\" target=\"_top\" onmouseover=\"alert(1)\">x</a>",
                "<textarea><script>alert(1)</script></textarea><select><option>x</select>",
                "<p id=login name=login class=brand>x</p>"
            })
    void leavesNothingThatRunsAsksOrLoads(String html) {
        var shown = Jsoup.parse(SafeHtml.of(html, Map.of("i1", OURS)));

        assertThat(shown.select(
                        "script, style, iframe, object, embed, form, input, button, textarea, select, svg, math, link,"
                                + " base, noscript, template, video, audio, source, picture, body meta"))
                .isEmpty();
        for (var element : shown.getAllElements())
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey())
                        .doesNotStartWith("on")
                        .isNotIn("srcset", "background", "id", "name", "action");
                assertThat(attribute.getValue())
                        .doesNotContainIgnoringCase("script:", "url(", "expression", "evil.example");
            }
        assertThat(shown.select("img").eachAttr("src")).allMatch(OURS::equals);
        assertThat(shown.select("a").eachAttr("href")).allMatch(address -> address.startsWith("https://x.example"));
    }

    @Test
    void keepsWhatPeopleWrite() {
        assertThat(SafeHtml.of(
                        "<p style=\"color:red\">It <b>burns</b> &lt;here&gt;</p><table><tr><td>1</td></tr></table>",
                        Map.of()))
                .contains("color:red", "<b>burns</b>", "&lt;here&gt;", "<td>1</td>");
    }

    @Test
    void opensLinksElsewhereAndShowsWhereTheyLead() {
        var link = Jsoup.parse(SafeHtml.of("<a href='https://evil.example/x'>https://bank.example</a>", Map.of()))
                .selectFirst("a");

        assertThat(link).isNotNull();
        assertThat(link.attr("target")).isEqualTo("_blank");
        assertThat(link.attr("rel").split(" ")).containsExactlyInAnyOrder("noopener", "noreferrer", "nofollow");
        assertThat(link.attr("title")).isEqualTo("https://evil.example/x");
    }

    @Test
    void showsPicturesOfTheMailAndToldOnesOnly() {
        var html = "<img src=CID:i1 alt=ours><img src='data:image/png;base64,iVBORw0KGgo='>"
                + "<img src=https://evil.example/logo.png alt=Logo width=200><img src=cid:unknown>";

        var shown = SafeHtml.of(html, Map.of("i1", OURS));

        assertThat(Jsoup.parse(shown).select("img").eachAttr("src"))
                .containsExactly(OURS, "data:image/png;base64,iVBORw0KGgo=");
        assertThat(Jsoup.parse(shown).select(".elsewhere").eachText())
                .containsExactly("Picture not loaded: Logo", "Picture not loaded");
    }

    @Test
    void takesNoTimeForHtmlWithoutEnd() {
        var threads = ManagementFactory.getThreadMXBean();
        for (var part :
                new String[] {"<div>", "<p><b>", "<table><tr><td>", "<img src=x>", "<!--", "<a href='", "&amp"}) {
            long before = threads.getCurrentThreadCpuTime();
            SafeHtml.of(part.repeat(500_000 / part.length()), Map.of());
            assertThat((threads.getCurrentThreadCpuTime() - before) / 1e9)
                    .as(part)
                    .isLessThan(5);
        }
    }
}
