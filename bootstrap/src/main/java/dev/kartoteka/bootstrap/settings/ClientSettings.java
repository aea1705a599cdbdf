package dev.kartoteka.bootstrap.settings;

import dev.kartoteka.domain.clientcard.ClientSharing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of clients.
 *
 * @param sharing what a card shows of its client
 */
@ConfigurationProperties("kartoteka.clients")
public record ClientSettings(@DefaultValue("documented") ClientSharing sharing) {

}
