package dev.kartoteka.adapter.persistence.place;

import org.mapstruct.Mapper;

import dev.kartoteka.adapter.persistence.shared.AggregateMapper;
import dev.kartoteka.adapter.persistence.shared.MapperRules;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceType;

@Mapper(config = MapperRules.class)
interface PlaceMapper extends AggregateMapper<Place.Snapshot, PlaceEntity.State> {

	default PlaceType type(String slug) {
		return new PlaceType(slug);
	}

	default String text(PlaceType type) {
		return type.slug();
	}

}
