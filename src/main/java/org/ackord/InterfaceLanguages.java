package org.ackord;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Our own pages speak English, and German to browsers that ask for it. The words are in {@code messages.properties}. */
@Configuration(proxyBeanMethods = false)
class InterfaceLanguages {

    @Bean
    LocaleResolver localeResolver() {
        var byBrowser = new AcceptHeaderLocaleResolver();
        byBrowser.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
        byBrowser.setDefaultLocale(Locale.ENGLISH);
        return byBrowser;
    }

    /** Speaks the language of the request. */
    @Bean
    MessageSourceAccessor words(MessageSource messages) {
        return new MessageSourceAccessor(messages);
    }
}
