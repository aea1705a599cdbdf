package dev.kartoteka.architecture.planted.nothingdependsonbootstrap.bootstrap.start;

import dev.kartoteka.architecture.planted.nothingdependsonbootstrap.domain.client.Client;

/** Clean. */
public interface Program {

	Client client();

	Settings settings();

	interface Settings {

	}

}
