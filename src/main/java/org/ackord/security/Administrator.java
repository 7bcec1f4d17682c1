package org.ackord.security;

import java.util.Set;
import org.ackord.engine.AccountProvisioning;
import org.ackord.engine.Accounts;
import org.ackord.engine.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator from the configuration before the port opens. There must always be one: without, Camunda offers
 * to make one to any stranger. A password that was changed later stays.
 */
@Component
class Administrator implements SmartInitializingSingleton {

    private final Accounts accounts;
    private final AccountProvisioning provisioning;
    private final String user;
    private final String password;

    Administrator(
            Accounts accounts,
            AccountProvisioning provisioning,
            @Value("${ackord.admin.user:admin}") String user,
            @Value("${ackord.admin.password:}") String password) {
        this.accounts = accounts;
        this.provisioning = provisioning;
        this.user = user;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!password.isBlank())
            provisioning.ensure(new Accounts.Account(user, user, "", Set.of(Groups.ADMINS)), password);
        if (accounts.membersOf(Groups.ADMINS).isEmpty())
            throw new UnsafeConfiguration("ACKORD_ADMIN_PASSWORD is missing, and there is no administrator yet");
    }
}
