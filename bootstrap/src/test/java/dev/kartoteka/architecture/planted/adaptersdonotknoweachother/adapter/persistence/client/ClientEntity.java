package dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.persistence.client;

import dev.kartoteka.architecture.planted.adaptersdonotknoweachother.domain.client.Client;

/** Clean. */
public interface ClientEntity {

	Client client();

}
