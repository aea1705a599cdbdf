package dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.mail.client;

import dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.persistence.client.ClientEntity;

interface Letter {

	ClientEntity[] recipients();

}
