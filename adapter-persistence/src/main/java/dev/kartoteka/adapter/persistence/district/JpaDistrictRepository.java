package dev.kartoteka.adapter.persistence.district;

import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictRepository;

import org.springframework.stereotype.Component;

@Component
class JpaDistrictRepository implements DistrictRepository {

	private final AggregateStore store;

	private final DistrictEntities districts;

	private final DistrictMapper mapper;

	JpaDistrictRepository(AggregateStore store, DistrictEntities districts, DistrictMapper mapper) {
		this.store = store;
		this.districts = districts;
		this.mapper = mapper;
	}

	@Override
	public DistrictId nextId() {
		return new DistrictId(this.store.nextId("district_id_seq"));
	}

	@Override
	public void reserveIdsUpTo(DistrictId id) {
		this.store.reserveIdsUpTo("district", id.value());
	}

	@Override
	public void add(District district) {
		this.store.add(new DistrictEntity(district.id().value(), this.mapper.toState(district.snapshot())),
				(_) -> null);
	}

	@Override
	public Optional<District> findForChange(DistrictId id) {
		return this.districts.findForChangeById(id.value()).map(this::restored);
	}

	@Override
	public District update(District district) {
		return restored(this.store.update(DistrictEntity.class, district.id().value(), district.version(),
				this.mapper.toState(district.snapshot()), (_) -> null));
	}

	@Override
	public void remove(District district) {
		this.store.remove(DistrictEntity.class, district.id().value(), district.version(),
				(constraint) -> constraint.equals("place_district_fkey") ? new DistrictHasPlaces() : null);
	}

	private District restored(DistrictEntity entity) {
		return District.restore(this.mapper.toSnapshot(entity));
	}

}
