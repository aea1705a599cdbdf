package dev.kartoteka.adapter.security;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole adapter. Wants a {@link java.time.Clock} and the {@link TokenSecrets}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SecurityAdapterConfiguration {

}
