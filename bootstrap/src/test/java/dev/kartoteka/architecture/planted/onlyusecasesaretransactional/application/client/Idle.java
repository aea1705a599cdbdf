package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.client;

import dev.kartoteka.application.UseCase;

@UseCase
class Idle {

}
