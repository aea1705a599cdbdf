package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.client;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.client.ClientQueries;

/** Clean. */
@UseCase(readOnly = true)
class ClientQueriesService implements ClientQueries {

}
