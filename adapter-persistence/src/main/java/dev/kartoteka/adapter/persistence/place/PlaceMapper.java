package dev.kartoteka.adapter.persistence.place;

import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
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

	/** Leaves the version to Hibernate, which counts it if anything else differs. */
	@InheritConfiguration(name = "toEntity")
	@Mapping(target = "version", ignore = true)
	void copy(Place.Snapshot place, @MappingTarget PlaceEntity entity);

	@Mapping(target = "details", source = "entity")
	Place.Snapshot toSnapshot(PlaceEntity entity);

	@Mapping(target = "district", source = "districtId")
	@Mapping(target = "coordinates", source = "entity")
	PlaceDetails details(PlaceEntity entity);

	Coordinates coordinates(PlaceEntity entity);

	default PlaceId id(long id) {
		return new PlaceId(id);
	}

	default DistrictId district(long id) {
		return new DistrictId(id);
	}

	default PlaceType type(String slug) {
		return new PlaceType(slug);
	}

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
