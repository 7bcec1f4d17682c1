package org.ackord.audit;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where our own people and systems see what customers wrote. */
@Configuration(proxyBeanMethods = false)
class WatchedPaths implements WebMvcConfigurer {

    private final DataViews views;

    WatchedPaths(DataViews views) {
        this.views = views;
    }

    /** Before the login, so that the log knows where it came from; Jersey's own would come after it. */
    @Bean
    static OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(views)
                .addPathPatterns("/api/cases", "/api/cases/**", "/api/quarantine/**", "/desk/**")
                .excludePathPatterns("/desk/models/**");
    }
}
