package dev.kartoteka.application.district;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.district.ImportDistricts.Draft;

/** All districts, updated as a batch proceeds. */
final class KnownDistricts {

	private final TreeMap<Long, DistrictView> districts = new TreeMap<>();

	private final TreeMap<String, Long> firstByTitle = new TreeMap<>();

	KnownDistricts(List<DistrictView> districts) {
		districts.forEach(this::put);
	}

	Optional<DistrictView> find(Draft draft) {
		Long id = (draft.id() != null) ? Long.valueOf(draft.id().value()) : this.firstByTitle.get(draft.title());
		return Optional.ofNullable(id).map(this.districts::get);
	}

	void put(DistrictView district) {
		DistrictView before = this.districts.put(district.id(), district);
		if (before != null) {
			this.firstByTitle.remove(before.title(), before.id());
		}
		this.firstByTitle.merge(district.title(), district.id(), Math::min);
	}

}
