package org.ackord.desk;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A stranger's HTML made fit to be looked at: words, tables and colours, nothing that runs, asks or loads from elsewhere. Pictures
 * of the mail itself come from us; those from elsewhere would tell the sender who reads when. The sanitiser has the last word;
 * what goes before only says what it may find.
 */
final class SafeHtml {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:|tel:).*", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile(
            "/desk/messages/[0-9a-f-]{36}/inline/[0-9a-f-]{36}|data:image/(?:png|jpeg|gif|webp);base64,[\\w+/=\\s]*+");
    private static final Pattern DATA =
            Pattern.compile("(?i)^data:image/(?:png|jpeg|gif|webp);base64,.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} #,._-]{0,100}");
    private static final int TINY = 3;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "div", "span", "br", "hr", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins")
            .allowElements(
                    "sub", "sup", "small", "big", "font", "code", "pre", "tt", "kbd", "samp", "blockquote", "cite")
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "center", "address")
            .allowElements(
                    "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "img")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("target")
            .matching(Pattern.compile("_blank"))
            .onElements("a")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("class")
            .matching(Pattern.compile("elsewhere"))
            .onElements("span")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("width", "height", "border", "cellpadding", "cellspacing", "colspan", "rowspan", "start")
            .matching(NUMBER)
            .globally()
            .allowAttributes("align", "valign", "bgcolor", "color", "face", "size", "dir", "lang")
            .matching(PLAIN)
            .globally()
            .allowUrlProtocols("http", "https", "mailto", "tel", "data")
            .allowStyling(CssSchema.DEFAULT)
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private SafeHtml() {}

    /** @param pictures the addresses of the mail's own pictures by their Content-ID */
    static String of(String html, Map<String, String> pictures) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        document.select("img").forEach(picture -> settle(picture, pictures));
        document.select("a[href]").forEach(SafeHtml::openElsewhere);
        return POLICY.sanitize(document.body().html());
    }

    private static void settle(Element picture, Map<String, String> pictures) {
        var source = picture.attr("src").strip();
        var ours = source.regionMatches(true, 0, "cid:", 0, 4) ? pictures.get(source.substring(4)) : null;
        if (ours != null) picture.attr("src", ours);
        else if (isTiny(picture)) picture.remove();
        else if (!DATA.matcher(source).matches()) picture.replaceWith(placeholder(picture.attr("alt")));
    }

    /** Such a picture is there to be counted, not to be seen. */
    private static boolean isTiny(Element picture) {
        return isTiny(picture.attr("width")) || isTiny(picture.attr("height"));
    }

    private static boolean isTiny(String length) {
        return length.matches("\\d{1,4}(?:px)?") && Integer.parseInt(length.replace("px", "")) <= TINY;
    }

    private static Element placeholder(String alt) {
        var words = alt.isBlank() ? "Picture not loaded" : "Picture not loaded: " + alt.strip();
        return new Element("span").addClass("elsewhere").text(words);
    }

    /** The address can be seen before it is opened, whatever the words of the link say. */
    private static void openElsewhere(Element link) {
        var address = link.attr("href").strip();
        if (LINK.matcher(address).matches()) link.attr("target", "_blank").attr("title", address);
        else link.removeAttr("href");
    }
}
