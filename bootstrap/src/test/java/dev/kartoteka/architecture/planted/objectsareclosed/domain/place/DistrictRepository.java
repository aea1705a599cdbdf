package dev.kartoteka.architecture.planted.objectsareclosed.domain.place;

import dev.kartoteka.domain.shared.DrivenPort;

@DrivenPort
public interface DistrictRepository {

}
