package org.ackord.logging;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoggingConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestIds() {
        return tomcat -> tomcat.addEngineValves(new RequestIdValve());
    }
}
