package dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.persistence.card;

import dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.persistence.client.ClientEntity;

/** Clean. */
interface CardEntity {

	ClientEntity client();

}
