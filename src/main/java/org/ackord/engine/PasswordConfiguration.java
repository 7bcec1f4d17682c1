package org.ackord.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How the engine keeps passwords, and which it takes. Hashes that the engine made before (SHA-512) are still checked. */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    @Bean
    static PasswordHash passwordHash(@Value("${ackord.passwords.rounds}") int rounds) {
        return new PasswordHash(rounds);
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 3)
    static ProcessEnginePlugin passwordPlugin(PasswordHash hash) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setPasswordEncryptor(hash);
                engine.setEnablePasswordPolicy(true);
                engine.setPasswordPolicy(new PasswordRules());
            }
        };
    }
}
