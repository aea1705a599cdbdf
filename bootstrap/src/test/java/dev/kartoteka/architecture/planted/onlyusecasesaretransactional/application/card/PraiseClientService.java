package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.card;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.client.PraiseClient;

@UseCase
class PraiseClientService implements PraiseClient {

}
