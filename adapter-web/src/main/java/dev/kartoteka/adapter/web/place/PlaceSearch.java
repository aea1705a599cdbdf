package dev.kartoteka.adapter.web.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.FieldType;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.Query;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.place.BoundingBox;
import dev.kartoteka.domain.place.Circle;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.PlaceFilter;
import dev.kartoteka.domain.place.PlaceType;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.lookupId;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.slug;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;

/** Reads the query of the list of places. */
final class PlaceSearch {

	private static final double DEFAULT_RADIUS = 1000;

	private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})");

	private static final Field<@Nullable PlaceType> TYPE = Field.optional("type",
			slug(PlaceType.PATTERN, PlaceType.MAX_LENGTH).map(PlaceType::new));

	private static final Field<@Nullable String> SEARCH = Field.optional("search",
			text().atMost(PlaceFilter.MAX_WORDS_LENGTH));

	private static final Field<@Nullable Point> NEAR = Field.optional("near",
			numbers(2, "Enter a latitude and a longitude in degrees, such as 55.75,37.62.").flatMap(Point::of));

	private static final Field<@Nullable Double> RADIUS = Field.optional("radius",
			numbers(1, "A valid number is required.").flatMap(PlaceSearch::radius));

	private static final Field<@Nullable BoundingBox> IN_BBOX = Field.optional("in_bbox",
			numbers(4, "Enter west, south, east and north in degrees, such as 37.5,55.7,37.7,55.8.")
				.flatMap(PlaceSearch::box));

	private static final Field<Long> REQUIRED_DISTRICT = Field.required("district_id", lookupId());

	private static final Field<@Nullable Long> DISTRICT = Field.optional("district_id", lookupId());

	private static final List<Field<?>> OTHERS = List.of(TYPE, SEARCH, NEAR, IN_BBOX);

	private static final Fields OF_DISTRICT = Fields.of(REQUIRED_DISTRICT, RADIUS);

	private static final Fields ANYWHERE = Fields.of(DISTRICT, TYPE, SEARCH, NEAR, RADIUS, IN_BBOX);

	private PlaceSearch() {
	}

	/**
	 * Reads the filter.
	 * @throws WireError if a parameter is invalid
	 */
	static PlaceFilter requestedBy(Query query) {
		if (OTHERS.stream().allMatch((field) -> isLeftOut(field, query))) {
			Values values = OF_DISTRICT.read(query.asBody()).accept();
			near(null, values.get(RADIUS));
			return PlaceFilter.of(new DistrictId(values.get(REQUIRED_DISTRICT)));
		}
		Values values = ANYWHERE.read(query.asBody()).accept();
		Long district = values.get(DISTRICT);
		return new PlaceFilter((district != null) ? new DistrictId(district) : null, values.get(TYPE),
				values.get(SEARCH), near(values.get(NEAR), values.get(RADIUS)), values.get(IN_BBOX));
	}

	private static boolean isLeftOut(Field<?> field, Query query) {
		String text = query.get(field.name());
		return text == null || text.isEmpty();
	}

	private static @Nullable Circle near(@Nullable Point point, @Nullable Double radius) {
		if (point == null) {
			if (radius != null) {
				throw WireError.ofField("near", "This field is required.");
			}
			return null;
		}
		return new Circle(point.longitude(), point.latitude(), (radius != null) ? radius : DEFAULT_RADIUS);
	}

	/** A fixed count of numbers, separated by commas. */
	private static FieldType<List<Double>> numbers(int count, String error) {
		Function<String, FieldResult<List<Double>>> reading = (text) -> {
			List<Double> numbers = new ArrayList<>();
			for (String part : text.split(",", -1)) {
				String number = part.strip();
				if (!NUMBER.matcher(number).matches()) {
					return FieldResult.invalid(error);
				}
				numbers.add(Double.valueOf(number));
			}
			return (numbers.size() == count) ? FieldResult.valid(numbers) : FieldResult.invalid(error);
		};
		return text().flatMap(reading);
	}

	private static FieldResult<Double> radius(List<Double> numbers) {
		double radius = numbers.getFirst();
		if (radius < 0) {
			return FieldResult.invalid("Ensure this value is greater than or equal to 0.");
		}
		if (radius > Circle.MAX_RADIUS) {
			return FieldResult.invalid("Ensure this value is less than or equal to " + Circle.MAX_RADIUS + ".");
		}
		return FieldResult.valid(radius);
	}

	private static FieldResult<BoundingBox> box(List<Double> numbers) {
		double west = numbers.get(0);
		double south = numbers.get(1);
		double east = numbers.get(2);
		double north = numbers.get(3);
		if (!isLongitude(west) || !isLongitude(east)) {
			return FieldResult.invalid("Longitudes lie within ±180.");
		}
		if (!isLatitude(south) || !isLatitude(north)) {
			return FieldResult.invalid("Latitudes lie within ±90.");
		}
		return (south > north) ? FieldResult.invalid("The south may not lie north of the north.")
				: FieldResult.valid(new BoundingBox(west, south, east, north));
	}

	private static boolean isLongitude(double degrees) {
		return Math.abs(degrees) <= Coordinates.MAX_LONGITUDE;
	}

	private static boolean isLatitude(double degrees) {
		return Math.abs(degrees) <= Coordinates.MAX_LATITUDE;
	}

	/** In degrees. */
	private record Point(double latitude, double longitude) {

		static FieldResult<Point> of(List<Double> numbers) {
			Point point = new Point(numbers.get(0), numbers.get(1));
			if (!isLatitude(point.latitude)) {
				return FieldResult.invalid("Latitudes lie within ±90.");
			}
			return isLongitude(point.longitude) ? FieldResult.valid(point)
					: FieldResult.invalid("Longitudes lie within ±180.");
		}

	}

}
