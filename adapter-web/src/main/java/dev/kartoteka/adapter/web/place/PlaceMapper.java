package dev.kartoteka.adapter.web.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.answer.ImageUrl;
import dev.kartoteka.adapter.web.wire.answer.Rendering;
import dev.kartoteka.adapter.web.wire.answer.RepresentationMapping;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;

/** Represents places. */
@Mapper(config = RepresentationMapping.class)
interface PlaceMapper {

	PlaceRepresentation listed(PlaceView place, @Context Rendering rendering);

	ImageRepresentation image(PlaceView.ImageView image, @Context Rendering rendering);

	ImageRepresentation added(PlaceImage.Snapshot image, @Context Rendering rendering);

	default PlaceRepresentation single(Place.Snapshot place, List<PlaceView.ImageView> images, Rendering rendering) {
		return single(place, images, place.details(), place.details().coordinates(), rendering);
	}

	PlaceRepresentation single(Place.Snapshot place, List<PlaceView.ImageView> images, PlaceDetails details,
			Coordinates coordinates, @Context Rendering rendering);

	default long number(PlaceId id) {
		return id.value();
	}

	default long number(PlaceImageId id) {
		return id.value();
	}

	default long number(DistrictId id) {
		return id.value();
	}

	default String text(PlaceType type) {
		return type.slug();
	}

	default String text(BigDecimal degrees) {
		return degrees.setScale(Coordinates.DECIMAL_PLACES, RoundingMode.UNNECESSARY).toPlainString();
	}

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context Rendering rendering) {
		return rendering.imageUrl(name);
	}

	default @Nullable ImageUrl imageUrl(ImageName name, @Context Rendering rendering) {
		return rendering.imageUrl(name);
	}

	/** A place. */
	record PlaceRepresentation(long id, List<ImageRepresentation> images, String title, String shortDescription,
			String fullDescription, String longitude, String latitude, String type, long district) {
	}

	/** A picture of a place. */
	record ImageRepresentation(long id, @Nullable ImageUrl image, long place) {
	}

}
