package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.adapter.web.client;

import java.util.List;

import dev.kartoteka.architecture.planted.adaptersseeportsnotservices.domain.client.GreetClient;

/** Clean. */
interface ClientController {

	List<GreetClient> ports();

	Link link();

}
