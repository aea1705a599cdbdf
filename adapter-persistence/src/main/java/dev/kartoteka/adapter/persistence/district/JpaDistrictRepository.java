package dev.kartoteka.adapter.persistence.district;

import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.persistence.shared.Aggregates;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictRepository;

@Component
class JpaDistrictRepository implements DistrictRepository {

	private final Aggregates aggregates;

	private final DistrictMapper mapper;

	JpaDistrictRepository(Aggregates aggregates, DistrictMapper mapper) {
		this.aggregates = aggregates;
		this.mapper = mapper;
	}

	@Override
	public DistrictId nextId() {
		return new DistrictId(this.aggregates.nextId("district_id_seq"));
	}

	@Override
	public void add(District district) {
		this.aggregates.add(this.mapper.toEntity(district.snapshot()), (_) -> null);
	}

}
