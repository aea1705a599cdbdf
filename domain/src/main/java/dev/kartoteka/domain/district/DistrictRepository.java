package dev.kartoteka.domain.district;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the districts, within the transaction of the use case. */
@DrivenPort
public interface DistrictRepository {

	DistrictId nextId();

	void add(District district);

}
