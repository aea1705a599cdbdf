package dev.kartoteka.adapter.web.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.FoundPlace;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImage;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.place.PlaceView;

/** Maps places to representations. */
@Mapper(config = RepresentationMapping.class)
interface PlaceMapper {

	default PlaceRepresentation found(FoundPlace found, RepresentationContext context) {
		return listed(found.place(), meters(found.distance()), context);
	}

	@BeanMapping(ignoreUnmappedSourceProperties = "version")
	PlaceRepresentation listed(PlaceView place, @Nullable Long distance, @Context RepresentationContext context);

	default Feature feature(FoundPlace found, RepresentationContext context) {
		PlaceView place = found.place();
		return new Feature("Feature", place.id(), new Point("Point", List.of(place.longitude(), place.latitude())),
				properties(place, meters(found.distance()), context));
	}

	/** Id and coordinates are members of the feature itself. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "longitude", "latitude", "version" })
	Properties properties(PlaceView place, @Nullable Long distance, @Context RepresentationContext context);

	private static @Nullable Long meters(@Nullable Double distance) {
		return (distance == null) ? null : Math.round(distance);
	}

	ImageRepresentation image(PlaceView.ImageView image, @Context RepresentationContext context);

	ImageRepresentation added(PlaceImage.Snapshot image, @Context RepresentationContext context);

	default PlaceRepresentation single(Place.Snapshot place, List<PlaceView.ImageView> images,
			RepresentationContext context) {
		return single(place, images, place.details(), place.details().coordinates(), context);
	}

	/**
	 * The version is in the entity tag; details and coordinates are sources of their own.
	 */
	@BeanMapping(ignoreUnmappedSourceProperties = { "version", "details", "coordinates" })
	@Mapping(target = "distance", ignore = true)
	PlaceRepresentation single(Place.Snapshot place, List<PlaceView.ImageView> images, PlaceDetails details,
			Coordinates coordinates, @Context RepresentationContext context);

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

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

	default @Nullable ImageUrl imageUrl(ImageName name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

	/**
	 * A place.
	 *
	 * @param distance from the point {@code near}, in meters
	 */
	record PlaceRepresentation(long id, List<ImageRepresentation> images, String title, String shortDescription,
			String fullDescription, String longitude, String latitude, String type, long district,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long distance) {
	}

	/** A place as a GeoJSON feature (RFC 7946). */
	record Feature(String type, long id, Point geometry, Properties properties) {
	}

	/**
	 * The geometry of a place.
	 *
	 * @param coordinates longitude, then latitude
	 */
	record Point(String type, List<BigDecimal> coordinates) {
	}

	/** The properties of a feature. */
	record Properties(List<ImageRepresentation> images, String title, String shortDescription, String fullDescription,
			String type, long district, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long distance) {
	}

	/** A picture of a place. */
	record ImageRepresentation(long id, @Nullable ImageUrl image, long place) {
	}

}
