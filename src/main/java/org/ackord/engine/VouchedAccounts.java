package org.ackord.engine;

import org.ackord.engine.Accounts.Account;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people whom another system vouches for. They have no password here. */
@Component
public class VouchedAccounts {

    private static final String SUBJECT = "vouched-subject";

    private final IdentityService identity;
    private final Accounts accounts;
    private final AccountProvisioning provisioning;

    VouchedAccounts(IdentityService identity, Accounts accounts, AccountProvisioning provisioning) {
        this.identity = identity;
        this.accounts = accounts;
        this.provisioning = provisioning;
    }

    /**
     * Makes or changes an account to what the other system says, groups included. An account belongs to the first subject
     * that came with its name: names may be given anew over there, subjects never are (OpenID Connect Core 1.0, section 5.7).
     *
     * @param adopt whether an account that was made here may be taken over
     * @return whether the subject may have this account
     */
    @Transactional
    public boolean admit(Account account, String subject, boolean adopt) {
        var present = accounts.find(account.userId());
        if (present.isPresent() && !belongs(present.get(), account.userId(), subject, adopt)) return false;
        provisioning.shape(account);
        identity.setUserInfo(account.userId(), SUBJECT, subject);
        return true;
    }

    private boolean belongs(Account present, String userId, String subject, boolean adopt) {
        @Nullable String owner = identity.getUserInfo(userId, SUBJECT);
        return present.userId().equals(userId) && (owner == null ? adopt : owner.equals(subject));
    }
}
