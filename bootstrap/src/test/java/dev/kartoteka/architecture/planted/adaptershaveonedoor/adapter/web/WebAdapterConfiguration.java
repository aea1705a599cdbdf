package dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web;

import dev.kartoteka.architecture.planted.adaptershaveonedoor.adapter.web.client.ClientController;

/** Clean. */
public interface WebAdapterConfiguration {

	ClientController controller();

}
