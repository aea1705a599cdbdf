package dev.kartoteka.adapter.security;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The whole adapter. Wants a {@link java.time.Clock}, and the property
 * {@code kartoteka.jwt-secret}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class SecurityAdapterConfiguration {

}
