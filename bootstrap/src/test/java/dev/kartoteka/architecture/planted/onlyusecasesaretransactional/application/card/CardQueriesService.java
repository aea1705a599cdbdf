package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.application.card;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.card.CardQueries;

@UseCase
class CardQueriesService implements CardQueries {

}
