package org.ackord.linktest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * An HTTP client that does what it is told and no more: no redirects, cookies, logins, proxies, second tries or unpacking of
 * its own; a new connection each time, to addresses that are checked.
 */
@Component
class LinkClient implements DisposableBean {

    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;

    private final CloseableHttpClient client;

    @Autowired
    LinkClient(LinkSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    LinkClient(LinkSettings settings, CheckedNames.Names names) {
        var limit = Timeout.of(settings.timeout());
        client = HttpClients.custom()
                .setConnectionManager(connections(limit, new CheckedNames(names, settings.allowedHosts())))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Ackord-LinkTest/1")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** The caller cancels the request when it has seen enough: whatever is left of the answer is not read. */
    ClassicHttpResponse open(HttpGet request) throws IOException {
        return client.executeOpen(null, request, null);
    }

    private static HttpClientConnectionManager connections(Timeout limit, DnsResolver names) {
        var bounded = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounded)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build();
    }

    @Override
    public void destroy() {
        try {
            client.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
