package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist as an agent uses it: find the task of a case, read the case, fill the form. */
record Tasklist(Page page) {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final String TASK_OF = """
            async ([task, subject]) => {
              const json = async path => (await fetch(path)).json();
              const found = (await json('/api/cases?q=' + encodeURIComponent(subject))).content;
              const tasks = await Promise.all(found.map(each => json(
                '/camunda/api/engine/engine/default/task?processInstanceBusinessKey=' + each.key)));
              const wanted = tasks.flat().find(each => each.name === task);
              return wanted ? wanted.id : '';
            }""";

    /** Opens the task of this name whose case has this subject. */
    Form open(String task, String subject) {
        var often = new Page.WaitForFunctionOptions().setTimeout(60_000).setPollingInterval(250);
        var id = page.waitForFunction(TASK_OF, List.of(task, subject), often).jsonValue();
        var address = page.url().replaceAll("#.*", "");
        page.navigate("about:blank");
        page.navigate(address + "#/?task=" + id);
        page.locator(".nav-tabs")
                .getByText("Case", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText(subject).first()).isVisible(SOON);
        return form();
    }

    /** Opens the tab "Case" of a task by its address: a task of somebody else is in none of the first lists. */
    Page caseTab(String taskId) {
        var address = page.url().replaceAll("#.*", "");
        page.navigate("about:blank");
        page.navigate(address + "#/?task=" + taskId);
        page.locator(".nav-tabs")
                .getByText("Case", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".desk-case .desk-key")).isVisible(SOON);
        return page;
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
