package dev.kartoteka.adapter.persistence.district;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;

@Mapper(config = MapperRules.class)
interface DistrictMapper {

	DistrictEntity toEntity(District.Snapshot district);

	default long number(DistrictId id) {
		return id.value();
	}

}
