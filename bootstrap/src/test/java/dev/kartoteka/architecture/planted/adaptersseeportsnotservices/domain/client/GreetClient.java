package dev.kartoteka.architecture.planted.adaptersseeportsnotservices.domain.client;

public interface GreetClient {

}
