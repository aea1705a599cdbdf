package dev.kartoteka.bootstrap.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.kartoteka.domain.clientcard.ClientSharing;

/**
 * The settings of clients.
 *
 * @param sharing what a card shows of its client
 */
@ConfigurationProperties("kartoteka.clients")
public record ClientSettings(@DefaultValue("documented") ClientSharing sharing) {

}
