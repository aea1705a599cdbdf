package dev.kartoteka.adapter.mail;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.PropertySource;

/**
 * The whole adapter. Needs a {@link java.time.Clock} and the {@link EmailFolder}; with a
 * mail server, also Spring Boot's configuration of it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@PropertySource("classpath:dev/kartoteka/adapter/mail/mail-adapter.properties")
public class MailAdapterConfiguration {

}
