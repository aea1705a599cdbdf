package dev.kartoteka.adapter.persistence.place;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceType;

@Mapper(config = MapperRules.class)
interface PlaceMapper {

	@Mapping(target = "districtId", source = "details.district")
	@Mapping(target = "title", source = "details.title")
	@Mapping(target = "shortDescription", source = "details.shortDescription")
	@Mapping(target = "fullDescription", source = "details.fullDescription")
	@Mapping(target = "longitude", source = "details.coordinates.longitude")
	@Mapping(target = "latitude", source = "details.coordinates.latitude")
	@Mapping(target = "type", source = "details.type")
	PlaceEntity toEntity(Place.Snapshot place);

	default long number(PlaceId id) {
		return id.value();
	}

	default long number(DistrictId id) {
		return id.value();
	}

	default String text(PlaceType type) {
		return type.slug();
	}

}
