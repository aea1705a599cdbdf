package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.client;

import dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.client.DismissClient;

class DismissClientService implements DismissClient {

}
