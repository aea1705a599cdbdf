package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.application.client;

import dev.kartoteka.architecture.planted.adaptersseeportsnotservices.domain.client.GreetClient;

public interface GreetClientService extends GreetClient {

}
