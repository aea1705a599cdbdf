package dev.kartoteka.adapter.jobs;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The whole adapter. Needs a {@link java.time.Clock} and the driving ports that
 * {@link JobsConfiguration} names.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class JobsAdapterConfiguration {

}
