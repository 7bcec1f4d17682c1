package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ackord.RunningAckord;
import org.ackord.appointment.NewOffer;
import org.ackord.appointment.Offer;
import org.ackord.appointment.TimeOffers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer chooses another time, by the keyboard alone. */
@Tag("any-database")
@RunningAckord
class TimesInTheBrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private TimeOffers offers;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void chooseATimeByTheKeyboardAlone() {
        var page = open("en");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasAttribute("value", "1");
        page.keyboard().press("ArrowDown");
        var second = page.locator("[name=choice][value='2']");
        assertThat(second).isFocused();
        assertThat(second).isChecked();
        var chosen = page.locator("label", new Page.LocatorOptions().setHas(second))
                .locator("b")
                .innerText();
        page.keyboard().press("Tab");
        assertThat(page.locator("#remark")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("button[type=submit]")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Thank you");
        assertThat(page.locator("main")).containsText("We meet on " + chosen);
        sound(page, "the choice");
    }

    @Test
    void sayThatNoneFitsByTheKeyboardAlone() {
        var page = open("de");

        page.keyboard().press("Tab");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByRole(AriaRole.RADIO, named("Keine davon passt"))).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().type("Lieber freitags");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Vielen Dank");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    void everyFieldHasAName() {
        var page = open("en");

        assertThat(page.getByRole(AriaRole.GROUP)).hasAccessibleName("Times that we can offer");
        assertThat(page.getByRole(AriaRole.RADIO, named("with us"))).hasCount(3);
        assertThat(page.getByRole(AriaRole.RADIO, named("None of these fits"))).hasCount(1);
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasAccessibleName("When would it suit you better? (if none fits)");
        assertThat(page.getByRole(AriaRole.BUTTON)).hasAccessibleName("Send");
    }

    @Test
    void aFaultIsReadOut() {
        var page = open("en");
        page.evaluate("document.querySelector('form').noValidate = true");

        page.locator("button[type=submit]").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not sent yet");
        assertThat(page.getByRole(AriaRole.GROUP)).hasAccessibleDescription("Please choose one of these.");
        assertThat(page).hasTitle(Pattern.compile("Not sent yet.*"));
        sound(page, "the fault");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "de, 1280", "en, 400", "de, 320"})
    void isSoundAndFitsTheWindow(String language, int width) {
        var page = open(language);
        page.setViewportSize(width, 800);

        sound(page, "the times");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private Page open(String language) {
        var offer = offers.offer(new NewOffer(
                        "M-" + UUID.randomUUID().toString().substring(0, 8),
                        "mia@nordwind.example",
                        "Review of the quarter",
                        language,
                        ZoneId.of("Europe/Berlin"),
                        null,
                        Duration.ofMinutes(30),
                        List.of()))
                .map(Offer::url)
                .orElseThrow();
        var page = chromium.page();
        page.navigate("http://127.0.0.1:" + port + URI.create(offer).getPath());
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void sound(Page page, String where) {
        AccessibilityTest.assertSound(new AxeBuilder(page), where);
    }
}
