package dev.kartoteka.adapter.console;

import dev.kartoteka.adapter.console.place.MapTiles;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Configures the console. It needs the driving ports as beans. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kartoteka.console.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MapTiles.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ConsoleAdapterConfiguration {

}
