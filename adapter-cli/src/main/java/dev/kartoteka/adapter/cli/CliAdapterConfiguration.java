package dev.kartoteka.adapter.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The beans of the adapter in a program that serves: the loader of the sample data that
 * {@code kartoteka.sample-data} names. Commands are not beans; see
 * {@link CommandLineInterface}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CliAdapterConfiguration {

}
