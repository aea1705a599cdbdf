package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Listing;

@UseCase(readOnly = true)
class DistrictQueriesService implements DistrictQueries {

	private final DistrictReader districts;

	DistrictQueriesService(DistrictReader districts) {
		this.districts = districts;
	}

	@Override
	public Listing<DistrictView> districts() {
		return this.districts.districts();
	}

}
