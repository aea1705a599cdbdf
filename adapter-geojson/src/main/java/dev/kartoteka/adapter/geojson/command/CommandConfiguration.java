package dev.kartoteka.adapter.geojson.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kartoteka.command")
@EnableConfigurationProperties(GeojsonProperties.class)
class CommandConfiguration {

}
