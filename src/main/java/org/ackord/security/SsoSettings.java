package org.ackord.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider that people may sign in with.
 *
 * @param name what the button on the login page calls it
 * @param issuer its address, below which it describes itself (OpenID Connect Discovery 1.0, section 4)
 * @param userClaim becomes the user id
 * @param groups group at the provider to group here; others give no rights
 * @param adopt whether it may also speak for accounts that have a password here
 */
@ConfigurationProperties("ackord.sso")
record SsoSettings(
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("false") boolean adopt) {}
