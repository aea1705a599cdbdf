package dev.kartoteka.adapter.django;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole adapter, if the program is to do what it is for. Wants the driving ports
 * {@link dev.kartoteka.domain.account.ImportAccounts} and
 * {@link dev.kartoteka.domain.client.ImportClients}; runs when the context has started,
 * and tells by the exit code how it went.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kartoteka.command", havingValue = DjangoAdapterConfiguration.COMMAND)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class DjangoAdapterConfiguration {

	public static final String COMMAND = "import-django";

}
