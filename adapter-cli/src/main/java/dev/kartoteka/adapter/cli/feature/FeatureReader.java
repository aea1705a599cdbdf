package dev.kartoteka.adapter.cli.feature;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

import org.springframework.core.io.Resource;

/**
 * Reads a {@code FeatureCollection} (RFC 7946) feature by feature, in constant memory; or
 * a single {@code Feature}, or a sequence of them (RFC 8142), with or without record
 * separators. All methods throw a {@link CommandFailure} if the file cannot be read.
 */
public final class FeatureReader implements AutoCloseable {

	/** The greatest id that is accepted; it leaves room for ids made here. */
	private static final long MAX_ID = 1_000_000_000_000_000L;

	/** What a file has more is not told. */
	private static final int MAX_NAMES = 30;

	/**
	 * Programs write NaN for a value that is not known, although JSON has no such number.
	 */
	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
		.build();

	private static final String COLLECTION = "FeatureCollection";

	private static final String FEATURE = "Feature";

	private final Resource file;

	private final Map<String, Set<String>> properties;

	private final JsonParser parser;

	/** The names of the properties that the file has, in its order. */
	private final Set<String> names = new LinkedHashSet<>();

	private boolean typeSeen;

	/** The first feature of a sequence; null in a collection. */
	private @Nullable Reading first;

	private long number;

	/**
	 * Opens the file.
	 * @param properties the names of the properties to read; others are skipped
	 */
	public FeatureReader(Resource file, Set<String> properties) {
		this(file, properties.stream().collect(Collectors.toMap((name) -> name, (name) -> Set.of(name))));
	}

	/**
	 * Opens the file.
	 * @param properties the names of the properties to read, as the file has them, with
	 * the names that the features get instead; {@code a.b} is the property {@code b} of
	 * the object {@code a}
	 */
	public FeatureReader(Resource file, Map<String, Set<String>> properties) {
		this.file = file;
		this.properties = properties;
		this.parser = open(file);
		try {
			findFeatures();
		}
		catch (JacksonException ex) {
			close();
			throw failure(ex);
		}
		catch (CommandFailure ex) {
			close();
			throw ex;
		}
	}

	private static JsonParser open(Resource file) {
		try {
			return JSON.createParser(ObjectReadContext.empty(), RecordSeparatorsAsSpaces.in(file.getInputStream()));
		}
		catch (IOException | JacksonException ex) {
			throw unreadable(file, ex);
		}
	}

	private static CommandFailure unreadable(Resource file, Exception cause) {
		return new CommandFailure(
				file.getDescription() + " can't be read. Check its name, and whether this user may read it.", cause);
	}

	private void findFeatures() {
		JsonToken start = firstToken();
		if (start == null) {
			throw new CommandFailure(this.file.getDescription() + " is empty. Export the data in the format GeoJSON.",
					null);
		}
		if (start != JsonToken.START_OBJECT) {
			throw noCollection();
		}
		Reading reading = new Reading();
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String member = this.parser.currentName();
			if (member.equals("features") && this.parser.nextToken() == JsonToken.START_ARRAY) {
				if (reading.isFeature) {
					throw noCollection();
				}
				return;
			}
			if (member.equals("type")) {
				readTypeOfRoot(reading);
			}
			else {
				readFeatureMember(member, reading);
			}
		}
		if (!reading.isFeature) {
			throw noCollection();
		}
		this.first = reading;
	}

	private @Nullable JsonToken firstToken() {
		try {
			return this.parser.nextToken();
		}
		catch (StreamReadException notJson) {
			throw noCollection();
		}
	}

	private void readTypeOfRoot(Reading reading) {
		String type = (valueToken() == JsonToken.VALUE_STRING) ? this.parser.getString() : "";
		reading.isFeature = type.equals(FEATURE);
		this.typeSeen = type.equals(COLLECTION);
		if (!reading.isFeature && !this.typeSeen) {
			throw noCollection();
		}
	}

	private void readMember() {
		if (this.parser.currentName().equals("type")) {
			JsonToken value = valueToken();
			if (value != JsonToken.VALUE_STRING || !this.parser.getString().equals(COLLECTION)) {
				throw noCollection();
			}
			this.typeSeen = true;
		}
		else {
			skipValue();
		}
	}

	/** The value of the current name, which may have been reached already. */
	private JsonToken valueToken() {
		JsonToken current = this.parser.currentToken();
		return (current == JsonToken.PROPERTY_NAME) ? this.parser.nextToken() : current;
	}

	private void skipValue() {
		valueToken();
		this.parser.skipChildren();
	}

	private CommandFailure noCollection() {
		return new CommandFailure(this.file.getDescription() + " is not a FeatureCollection (RFC 7946)."
				+ " Export the data in the format GeoJSON.", null);
	}

	private CommandFailure failure(JacksonException cause) {
		return switch (cause) {
			case JacksonIOException _ -> unreadable(this.file, cause);
			case UnexpectedEndOfInputException _ -> new CommandFailure(
					this.file.getDescription() + " ends too early. Export the data again, or copy the whole file.",
					cause);
			default -> new CommandFailure(
					"%s %s: line %d, column %d. %s, or export the data again in the format GeoJSON, in UTF-8."
						.formatted(this.file.getDescription(),
								isEncoding(cause) ? "is not in UTF-8" : "is not valid JSON",
								cause.getLocation().getLineNr(), cause.getLocation().getColumnNr(),
								isEncoding(cause) ? "Save the file in UTF-8" : "Correct the file there"),
					cause);
		};
	}

	/** The parser has no type of its own for bytes that are not UTF-8. */
	private static boolean isEncoding(JacksonException cause) {
		return cause.getOriginalMessage().startsWith("Invalid UTF-8");
	}

	/**
	 * The names of the properties in the features that were read, at most 30, with the
	 * paths of those within others.
	 */
	public Set<String> names() {
		return this.names;
	}

	/** The next feature; null at the end. */
	public @Nullable Feature next() {
		try {
			if (this.first != null) {
				return nextOfSequence(this.first);
			}
			if (this.parser.nextToken() == JsonToken.END_ARRAY) {
				readToEnd();
				return null;
			}
			this.number++;
			return readFeature();
		}
		catch (JacksonException ex) {
			throw failure(ex);
		}
	}

	private @Nullable Feature nextOfSequence(Reading read) {
		if (this.number++ == 0) {
			return read.feature(this.number);
		}
		return (this.parser.nextToken() != null) ? readFeature() : null;
	}

	private void readToEnd() {
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			readMember();
		}
		if (!this.typeSeen || this.parser.nextToken() != null) {
			throw noCollection();
		}
	}

	private Feature readFeature() {
		Reading reading = new Reading();
		if (this.parser.currentToken() != JsonToken.START_OBJECT) {
			this.parser.skipChildren();
			return reading.feature(this.number);
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			readFeatureMember(this.parser.currentName(), reading);
		}
		return reading.feature(this.number);
	}

	private void readFeatureMember(String name, Reading reading) {
		switch (name) {
			case "type" ->
				reading.isFeature = valueToken() == JsonToken.VALUE_STRING && this.parser.getString().equals(FEATURE);
			case "id" -> readId(reading);
			case "geometry" -> readGeometry(reading);
			case "properties" -> readProperties("", reading.properties);
			default -> {
			}
		}
		skipRest();
	}

	/** Skips the rest of a value; a value that was read has no children left. */
	private void skipRest() {
		if (this.parser.currentToken() == JsonToken.PROPERTY_NAME || this.parser.currentToken().isStructStart()) {
			skipValue();
		}
	}

	/** Reads an id. A text is the id of another system and is ignored. */
	private void readId(Reading reading) {
		JsonToken value = valueToken();
		if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NULL) {
			return;
		}
		if (value == JsonToken.VALUE_NUMBER_INT && this.parser.getString().length() <= 16) {
			reading.id = this.parser.getLongValue();
		}
		reading.isIdGood = reading.id != null && reading.id > 0 && reading.id <= MAX_ID;
	}

	private void readGeometry(Reading reading) {
		if (valueToken() != JsonToken.START_OBJECT) {
			return;
		}
		String type = "";
		Coordinates coordinates = Coordinates.NONE;
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String member = this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			if (member.equals("type") && value == JsonToken.VALUE_STRING) {
				type = this.parser.getString();
			}
			else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
				coordinates = readCoordinates();
			}
			skipRest();
		}
		reading.geometry = type;
		reading.point = switch (type) {
			case "Point" -> coordinates.point();
			case "MultiPoint" -> coordinates.onlyPoint();
			default -> null;
		};
	}

	/** Reads longitude and latitude, or several such positions. A height is ignored. */
	private Coordinates readCoordinates() {
		double[] numbers = { Double.NaN, Double.NaN };
		int count = 0;
		int positions = 0;
		Point first = null;
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken() == JsonToken.START_ARRAY) {
				Point position = readCoordinates().point();
				first = (positions++ == 0) ? position : null;
			}
			else if (count < numbers.length) {
				numbers[count++] = this.parser.currentToken().isNumeric() ? this.parser.getDoubleValue() : Double.NaN;
			}
			this.parser.skipChildren();
		}
		boolean complete = !Double.isNaN(numbers[0]) && !Double.isNaN(numbers[1]);
		return new Coordinates(complete ? new Point(numbers[0], numbers[1]) : null, first);
	}

	/** Reads an object. The names of its members follow the path of the object. */
	private void readProperties(String path, Map<String, Object> found) {
		if (valueToken() != JsonToken.START_OBJECT) {
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = path + this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			Set<String> known = this.properties.getOrDefault(name, Set.of());
			if (known.isEmpty() && value == JsonToken.START_OBJECT) {
				readProperties(name + ".", found);
			}
			else {
				readProperty(name, value, known, found);
			}
		}
	}

	private void readProperty(String name, JsonToken value, Set<String> known, Map<String, Object> found) {
		if (this.names.size() < MAX_NAMES) {
			this.names.add(name);
		}
		if (value != JsonToken.VALUE_NULL && !this.parser.isNaN() && !known.isEmpty()) {
			Object scalar = scalar(value);
			known.forEach((property) -> found.put(property, scalar));
		}
		this.parser.skipChildren();
	}

	private Object scalar(JsonToken value) {
		if (value == JsonToken.VALUE_STRING) {
			return this.parser.getString();
		}
		boolean isNumber = value == JsonToken.VALUE_NUMBER_INT && this.parser.getString().length() <= 16;
		return isNumber ? (Object) this.parser.getLongValue() : value;
	}

	@Override
	public void close() {
		this.parser.close();
	}

	/** The members of a feature that were read so far. */
	private static final class Reading {

		private boolean isFeature;

		private @Nullable Long id;

		private boolean isIdGood = true;

		private String geometry = "";

		private @Nullable Point point;

		private final Map<String, Object> properties = new HashMap<>();

		Feature feature(long number) {
			return new Feature(number, this.isIdGood ? this.id : null, this.geometry, this.point, this.properties,
					defect());
		}

		private @Nullable UnreadableInput defect() {
			if (!this.isFeature) {
				return new UnreadableInput("type", "is not Feature");
			}
			return this.isIdGood ? null
					: new UnreadableInput("id", "is neither a text nor an integer from 1 to " + MAX_ID);
		}

	}

	/**
	 * Coordinates of a geometry.
	 *
	 * @param point if they are one position
	 * @param onlyPoint if they are a list of one position
	 */
	private record Coordinates(@Nullable Point point, @Nullable Point onlyPoint) {

		static final Coordinates NONE = new Coordinates(null, null);

	}

}
