package dev.kartoteka.application.district;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.DistrictReader;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.NotFound;

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

	@Override
	public DistrictView district(DistrictId id) {
		return this.districts.districts()
			.slice(new Listing.Cursor.After(id.value() - 1), 1)
			.items()
			.stream()
			.filter((district) -> district.id() == id.value())
			.findFirst()
			.orElseThrow(() -> NotFound.of("district"));
	}

}
