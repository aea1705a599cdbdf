package dev.kartoteka.adapter.security;

import java.time.Clock;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Configures the adapter. Needs a {@link Clock} and the {@link SecurityKeys}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class SecurityAdapterConfiguration {

}
