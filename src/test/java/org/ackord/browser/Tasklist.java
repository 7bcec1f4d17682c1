package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Camunda Tasklist as an agent uses it: find the task of a case, read the case, fill the form. */
record Tasklist(Page page) {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final int ROUNDS = 3;

    /** Opens the task of this name whose case has this subject; looks again when the list changes while it is read. */
    Form open(String task, String subject) {
        for (int round = 0; round < ROUNDS; round++) if (finds(task, subject)) return form();
        throw new AssertionError("no task '%s' of a case '%s'".formatted(task, subject));
    }

    private boolean finds(String task, String subject) {
        var address = page.url().replaceAll("#.*", "");
        page.navigate("about:blank");
        page.navigate(address);
        page.getByText("My tasks").first().click();
        var cards = page.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(task));
        assertThat(cards.first()).isVisible(SOON);
        try {
            for (int i = 0; i < cards.count(); i++) {
                cards.nth(i).locator("h4").click(new Locator.ClickOptions().setTimeout(5_000));
                if (shows(subject)) return true;
            }
        } catch (TimeoutError listChanged) {
            return false;
        }
        return false;
    }

    private boolean shows(String subject) {
        page.locator(".nav-tabs")
                .getByText("Case", new Locator.GetByTextOptions().setExact(true))
                .click();
        var heading = page.getByText(subject).first();
        try {
            heading.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError anotherCase) {
            return false;
        }
    }

    private Form form() {
        page.locator(".nav-tabs")
                .getByText("Form", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".fjs-form")).isVisible(SOON);
        return new Form(page);
    }

    /** The form of the open task. */
    record Form(Page page) {

        void choose(String label, String option) {
            var itsLabel = page.locator(
                    "label",
                    new Page.LocatorOptions().setHasText(Pattern.compile("^" + label.replace("?", "\\?") + "\\*?$")));
            page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHas(itsLabel))
                    .locator(".fjs-input-group")
                    .click();
            page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                    .first()
                    .click();
        }

        void pick(String label) {
            page.locator(".fjs-form").getByLabel(label).first().check();
        }

        void write(String text) {
            page.locator(".fjs-form textarea").first().fill(text);
        }

        void complete() {
            var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
            button.click();
            assertThat(button).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }
    }
}
