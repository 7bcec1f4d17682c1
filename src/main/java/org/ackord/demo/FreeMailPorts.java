package org.ackord.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Puts free ports in the place of 0, before those who send and read mail are told the ports. */
final class FreeMailPorts implements EnvironmentPostProcessor {

    private static final List<String> PORTS = List.of("ackord.demo.smtp-port", "ackord.demo.imap-port");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> chosen = new HashMap<>();
        for (var port : PORTS) {
            if ("0".equals(environment.getProperty(port))) chosen.put(port, freePort());
        }
        if (!chosen.isEmpty())
            environment.getPropertySources().addFirst(new MapPropertySource("ackordFreeMailPorts", chosen));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noneFree) {
            throw new UncheckedIOException(noneFree);
        }
    }
}
