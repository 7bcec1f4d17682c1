package org.ackord.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ackord.RunningAckord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningAckord
class DirectoryTest {

    @Autowired
    private Directory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aKnownAddressIsFoundHoweverItIsWritten() {
        var ann = directory.contactFor(" Ann@Northwind.Example ", "Somebody else", "en");

        assertThat(ann.name()).isEqualTo("Ann Abbott");
        assertThat(ann.customer())
                .isEqualTo(new Customer(
                        "northwind", "Northwind", "standard", "northwind.example", "sam.sc", "America/Chicago"));
        assertThat(directory.contact(ann.id())).hasValue(ann);
    }

    @Test
    void aNewAddressBelongsToTheCustomerOfItsDomain() {
        var zoe = directory.contactFor("zoe@vipcorp.example", " Zoe Zimmer ", "en");

        assertThat(zoe.customer().tier()).isEqualTo("VIP");
        assertThat(zoe.name()).isEqualTo("Zoe Zimmer");
        assertThat(directory.contactFor("ZOE@vipcorp.example", null, "en")).isEqualTo(zoe);
    }

    @Test
    void aContactKeepsTheLanguageOfTheFirstMail() {
        assertThat(directory.contactFor("zelda@vipcorp.example", null, "de").language())
                .isEqualTo("de");
        assertThat(directory.contactFor("zelda@vipcorp.example", null, "en").language())
                .isEqualTo("de");
    }

    @Test
    void aStrangerBelongsToTheUnknownCustomer() {
        var stranger = directory.contactFor("someone@elsewhere.example", " ", "en");

        assertThat(stranger.customer().id()).isEqualTo(Customer.UNKNOWN);
        assertThat(stranger.customer().tier()).isEqualTo("standard");
        assertThat(stranger.customer().consultant()).isNull();
        assertThat(stranger.name()).isNull();
    }

    @Test
    void aVeryLongNameIsShortened() {
        var long1 = directory.contactFor("long@elsewhere.example", "x".repeat(199) + "😀😀", "en");

        assertThat(long1.name()).isEqualTo("x".repeat(199));
    }

    @Test
    void manyFirstMailsAtOnceMakeOneContact() throws Exception {
        var together = new CountDownLatch(1);
        Callable<String> mail = () -> {
            together.await();
            return new TransactionTemplate(transactions)
                    .execute(begun -> directory
                            .contactFor("rush@premium.example", "Rush", "en")
                            .id());
        };
        var pool = Executors.newFixedThreadPool(8);
        try {
            var mails = IntStream.range(0, 8).mapToObj(i -> pool.submit(mail)).toList();
            together.countDown();
            var ids = new java.util.HashSet<String>();
            for (var sent : mails) ids.add(sent.get());
            assertThat(ids).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void staffAreTheUsersOfTheEngine() {
        assertThat(directory.staff("dana.duty")).hasValueSatisfying(dana -> {
            assertThat(dana.name()).isEqualTo("Dana Duarte");
            assertThat(dana.email()).isEqualTo("dana.duty@ackord.example");
            assertThat(dana.groups()).containsExactlyInAnyOrder("se-l2", "duty");
        });
        assertThat(directory.staff("nobody")).isEmpty();
        assertThat(directory.membersOf("sc").stream().map(Staff::userId).collect(Collectors.toList()))
                .containsExactly("sally.sc", "sam.sc");
    }

    @Test
    void agentsAreAllWhoWorkOnCasesByNameWithAllTheirGroups() {
        var agents = directory.agents();

        assertThat(agents)
                .isSortedAccordingTo(Comparator.comparing(Staff::name))
                .doesNotHaveDuplicates();
        assertThat(agents)
                .contains(
                        directory.staff("dana.duty").orElseThrow(),
                        directory.staff("sam.sc").orElseThrow());
        assertThat(agents).noneMatch(staff -> staff.userId().equals("crm"));
    }

    @Test
    void leadsAndManagersAreLeading() {
        assertThat(directory.isLeading("lou.lead")).isTrue();
        assertThat(directory.isLeading("sam.sc")).isFalse();
        assertThat(directory.isLeading("nobody")).isFalse();
    }

    @Test
    void productsAreFoundById() {
        assertThat(directory.product("backup")).hasValue(new Product("backup", "Backup"));
        assertThat(directory.product("none")).isEmpty();
        assertThatThrownBy(() -> directory.customer("none")).isInstanceOf(NoSuchElementException.class);
    }
}
