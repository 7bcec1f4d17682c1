package org.ackord.correspondence;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SupportSettings.class,
    MailboxSettings.class,
    OutgoingSettings.class,
    AttachmentSettings.class
})
class MailConfiguration {

    @Bean
    static BeanFactoryPostProcessor lenientMime() {
        return beans -> LenientMime.set();
    }
}
