package org.ackord.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ackord.engine.Accounts.Account;
import org.ackord.engine.Groups;
import org.ackord.engine.VouchedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes a user of the engine of what the provider says about somebody. It is the master: rights end here with its groups. */
@Component
@Profile("sso")
class SsoUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Pattern USER_ID = Pattern.compile("[a-zA-Z0-9._@-]{1,64}");

    private final OidcUserService provider = new OidcUserService();
    private final VouchedAccounts accounts;
    private final SsoSettings settings;

    SsoUsers(VouchedAccounts accounts, SsoSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
        settings.groups().values().stream()
                .filter(group -> !Groups.isKnown(group))
                .findAny()
                .ifPresent(group -> {
                    throw new UnsafeConfiguration("ackord.sso.groups names %s, which is no group".formatted(group));
                });
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        var claim = user.getClaimAsString(settings.userClaim()) == null ? "sub" : settings.userClaim();
        var account = account(user, user.getClaimAsString(claim));
        if (!accounts.admit(account, user.getIssuer() + "#" + user.getSubject(), settings.adopt()))
            throw new OAuth2AuthenticationException("account_taken");
        Set<GrantedAuthority> roles = account.groups().stream().map(Roles::of).collect(Collectors.toSet());
        return new DefaultOidcUser(roles, user.getIdToken(), user.getUserInfo(), claim);
    }

    private Account account(OidcUser user, String userId) {
        if (!USER_ID.matcher(userId).matches()) throw new OAuth2AuthenticationException("unusable_user_id");
        var name = Objects.requireNonNullElse(user.getFullName(), userId);
        return new Account(userId, name, Objects.requireNonNullElse(user.getEmail(), ""), groups(user));
    }

    private Set<String> groups(OidcUser user) {
        @Nullable List<String> named = user.getClaimAsStringList(settings.groupsClaim());
        return named == null
                ? Set.of()
                : named.stream()
                        .map(settings.groups()::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
