package dev.kartoteka.adapter.web.district;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.district.DistrictView;
import dev.kartoteka.domain.image.ImageName;

/** Maps districts to representations. */
@Mapper(config = RepresentationMapping.class)
interface DistrictMapper {

	@BeanMapping(ignoreUnmappedSourceProperties = "version")
	DistrictRepresentation listed(DistrictView district, @Context RepresentationContext context);

	/** The version is in the entity tag. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "version" })
	DistrictRepresentation single(District.Snapshot district, @Context RepresentationContext context);

	default long number(DistrictId id) {
		return id.value();
	}

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

	default @Nullable ImageUrl imageUrl(@Nullable ImageName name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

	/** A district. */
	record DistrictRepresentation(long id, String title, String abbreviation, @Nullable ImageUrl image) {
	}

}
