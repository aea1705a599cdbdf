package dev.kartoteka.adapter.persistence.district;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;

@Mapper(config = MapperRules.class)
interface DistrictMapper {

	DistrictEntity toEntity(District.Snapshot district);

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@Mapping(target = "version", ignore = true)
	void copy(District.Snapshot district, @MappingTarget DistrictEntity entity);

	District.Snapshot toSnapshot(DistrictEntity entity);

	default DistrictId id(long id) {
		return new DistrictId(id);
	}

	default long number(DistrictId id) {
		return id.value();
	}

}
