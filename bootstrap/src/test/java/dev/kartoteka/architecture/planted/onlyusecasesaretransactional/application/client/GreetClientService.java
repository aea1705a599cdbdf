package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.client.GreetClient;

/** Clean. */
@UseCase
class GreetClientService implements GreetClient {

}
