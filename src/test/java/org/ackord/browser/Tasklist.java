package org.ackord.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

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
        assertThat(page.locator(".fjs-form, .desk-words").first()).isVisible(SOON);
        return new Form(page);
    }

    /** The form of the open task: a Camunda Form, or the composer where somebody writes to the customer. */
    record Form(Page page) {

        void choose(String label, String option) {
            composer()
                    .getByLabel(label, new Locator.GetByLabelOptions().setExact(false))
                    .first()
                    .selectOption(new SelectOption().setLabel(option));
        }

        /** The how-manieth option of a choice, from 0. */
        void choose(String label, int option) {
            composer().getByLabel(label).first().selectOption(new SelectOption().setIndex(option));
        }

        void pick(String label) {
            page.locator(".fjs-form, .desk-composer").getByLabel(label).first().check();
        }

        void write(String text) {
            composer().locator(".desk-words").fill(text);
        }

        /** Each question in turn: what to do about it, in the words of the choice. */
        void treatQuestion(int number, String option) {
            questions().nth(number - 1).locator("select").first().selectOption(new SelectOption().setLabel(option));
        }

        Locator questions() {
            return composer().locator(".desk-checklist li");
        }

        Locator composer() {
            return page.locator(".desk-composer");
        }

        void complete() {
            pressComplete();
            assertThat(button()).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        }

        void pressComplete() {
            button().click();
        }

        private Locator button() {
            return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
        }
    }
}
