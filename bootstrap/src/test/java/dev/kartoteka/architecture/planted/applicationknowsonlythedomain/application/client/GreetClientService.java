package dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application.client;

import java.time.Clock;

import dev.kartoteka.architecture.planted.applicationknowsonlythedomain.application.Polite;
import dev.kartoteka.architecture.planted.applicationknowsonlythedomain.domain.client.Client;

/** Clean. */
@Polite
record GreetClientService(Clock clock, Client client) {

}
