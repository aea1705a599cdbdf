package dev.kartoteka.adapter.mail;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.PropertySource;

/**
 * The whole adapter. Wants a {@link java.time.Clock}, the {@link EmailFolder} and the
 * driving port {@link dev.kartoteka.domain.account.SendEmails}; with a mail server,
 * Boot's configuration of it besides.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@PropertySource("classpath:dev/kartoteka/adapter/mail/mail-adapter.properties")
public class MailAdapterConfiguration {

}
