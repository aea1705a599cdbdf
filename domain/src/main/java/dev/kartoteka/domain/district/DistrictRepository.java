package dev.kartoteka.domain.district;

/** Driven port: the districts, within the transaction of the use case. */
public interface DistrictRepository {

	DistrictId nextId();

	void add(District district);

}
