package dev.kartoteka.domain.client;

import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;

/** What a card of an organization says of the person. */
public record PersonOnCard(FullName name, PostalAddress address) {

}
