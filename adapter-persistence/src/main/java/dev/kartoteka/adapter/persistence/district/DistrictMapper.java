package dev.kartoteka.adapter.persistence.district;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.district.District;

@Mapper(config = MapperRules.class)
interface DistrictMapper extends AggregateMapper<District.Snapshot, DistrictEntity.State> {

}
