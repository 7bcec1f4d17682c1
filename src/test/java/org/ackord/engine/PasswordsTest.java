package org.ackord.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ackord.Http;
import org.ackord.RunningAckord;
import org.ackord.engine.Logins.Credentials;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningAckord
class PasswordsTest {

    private static final String USER = "paul.password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountProvisioning provisioning;

    @Autowired
    private Logins logins;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void removeTheUser() {
        identity.deleteUser(USER);
    }

    @Test
    void passwordsAreKeptAsSlowHashesThatDiffer() {
        hire("the same for two");
        var first = stored();
        identity.deleteUser(USER);
        hire("the same for two");

        assertThat(first).startsWith("{PBKDF2-SHA512}1000$").isNotEqualTo(stored());
        assertThat(logins.isPasswordOf(USER, "the same for two")).isTrue();
        assertThat(logins.isPasswordOf(USER, "the same for tw0")).isFalse();
        assertThat(logins.isPasswordOf("nobody", "the same for two")).isFalse();
    }

    @Test
    void anOldHashIsStillCheckedAndRenewed() {
        hire("unused");
        var old = "{SHA-512}" + new Sha512HashDigest().encrypt("short" + "salt");
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = 'salt' where ID_ = ?")
                .params(old, USER)
                .update();

        assertThat(logins.isPasswordOf(USER, "wrong")).isFalse();
        assertThat(stored()).isEqualTo(old);
        assertThat(logins.isPasswordOf(USER, "short")).isTrue();
        assertThat(stored()).startsWith("{PBKDF2-SHA512}1000$");
        assertThat(logins.isPasswordOf(USER, "short")).isTrue();
    }

    @Test
    void aHashOfFewerRoundsIsOutdated() {
        var few = "{PBKDF2-SHA512}" + new PasswordHash(10).encrypt("x");

        assertThat(new PasswordHash(11).isOutdated(few)).isTrue();
        assertThat(new PasswordHash(10).isOutdated(few)).isFalse();
        assertThat(new PasswordHash(11).check("x", new PasswordHash(10).encrypt("x")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, 400",
        "password2026, 400",
        "Qwertyuiop123, 400",
        "123456789012, 400",
        "aaaaaaaaaaaaaaa, 400",
        "paul.password.x, 400",
        "correct horse battery, 204",
        "Zr8-lantern-quarry, 204"
    })
    void nobodyChoosesAPasswordThatIsEasilyGuessed(String password, int status) {
        var body =
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"P\",\"lastName\":\"W\"},\"credentials\":{\"password\":\"%s\"}}"
                        .formatted(USER, password);

        var answer = Http.user(port, "admin").post("/engine-rest/user/create", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(accounts.find(USER).isPresent()).isEqualTo(status == 204);
    }

    @Test
    void theRulesAreThereForAdminToShow() {
        assertThat(Http.user(port, "admin")
                        .get("/engine-rest/identity/password-policy")
                        .body())
                .contains("\"minLength\":\"12\"", "none that many people use");
    }

    private void hire(String password) {
        provisioning.ensure(new Accounts.Account(USER, "Paul Password", "", Set.of()), password);
    }

    private String stored() {
        return logins.credentials(USER).map(Credentials::passwordHash).orElseThrow();
    }
}
