package dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.web.client;

import dev.kartoteka.architecture.planted.adaptersdonotknoweachother.adapter.persistence.client.ClientEntity;

interface ClientResource {

	ClientEntity client();

}
