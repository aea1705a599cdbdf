package dev.kartoteka.architecture.planted.onlyusecasesaretransactional.domain.card;

import dev.kartoteka.domain.shared.DrivingPort;

@DrivingPort
public interface CardQueries {

}
