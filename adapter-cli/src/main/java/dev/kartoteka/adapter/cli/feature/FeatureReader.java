package dev.kartoteka.adapter.cli.feature;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import dev.kartoteka.adapter.cli.shared.CommandFailure;
import dev.kartoteka.adapter.cli.shared.UnreadableInput;

/**
 * Reads a {@code FeatureCollection} (RFC 7946) feature by feature, in constant memory; or
 * a single {@code Feature}, or a sequence of them (RFC 8142), with or without record
 * separators. All methods throw a {@link CommandFailure} if the file cannot be read.
 */
public final class FeatureReader implements AutoCloseable {

	/** The greatest id that is accepted; it leaves room for ids made here. */
	private static final long MAX_ID = 1_000_000_000_000_000L;

	private static final String COLLECTION = "FeatureCollection";

	private static final String FEATURE = "Feature";

	private final Resource file;

	private final Map<String, Set<String>> properties;

	private final JsonParser parser;

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
			return new JsonFactory().createParser(ObjectReadContext.empty(),
					new RecordSeparatorsAsSpaces(file.getInputStream()));
		}
		catch (IOException | JacksonException ex) {
			throw new CommandFailure(file.getDescription() + " can't be read.", ex);
		}
	}

	private void findFeatures() {
		if (this.parser.nextToken() != JsonToken.START_OBJECT) {
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
		return new CommandFailure(
				"%s is not valid JSON: line %d, column %d. Export the data in the format GeoJSON, in UTF-8.".formatted(
						this.file.getDescription(), cause.getLocation().getLineNr(), cause.getLocation().getColumnNr()),
				cause);
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
			case "geometry" -> reading.point = readGeometry();
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

	private @Nullable Point readGeometry() {
		if (valueToken() != JsonToken.START_OBJECT) {
			return null;
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
		return switch (type) {
			case "Point" -> coordinates.point();
			case "MultiPoint" -> coordinates.onlyPoint();
			default -> null;
		};
	}

	/** Reads longitude and latitude, or several such positions. A height is ignored. */
	private Coordinates readCoordinates() {
		double[] numbers = new double[2];
		int count = 0;
		int positions = 0;
		Point first = null;
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken() == JsonToken.START_ARRAY) {
				Point position = readCoordinates().point();
				first = (positions++ == 0) ? position : null;
			}
			else if (this.parser.currentToken().isNumeric() && count < numbers.length) {
				numbers[count] = this.parser.getDoubleValue();
				count++;
			}
			this.parser.skipChildren();
		}
		return new Coordinates((count == numbers.length) ? new Point(numbers[0], numbers[1]) : null, first);
	}

	/** Reads an object. The names of its members follow the path of the object. */
	private void readProperties(String path, Map<String, Object> found) {
		if (valueToken() != JsonToken.START_OBJECT) {
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = path + this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			Set<String> names = this.properties.getOrDefault(name, Set.of());
			if (names.isEmpty() && value == JsonToken.START_OBJECT && isPath(name + ".")) {
				readProperties(name + ".", found);
			}
			else if (value != JsonToken.VALUE_NULL && !names.isEmpty()) {
				Object scalar = scalar(value);
				names.forEach((known) -> found.put(known, scalar));
			}
			this.parser.skipChildren();
		}
	}

	/** Whether a property to read is below the path. */
	private boolean isPath(String path) {
		return this.properties.keySet().stream().anyMatch((name) -> name.startsWith(path));
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

		private @Nullable Point point;

		private final Map<String, Object> properties = new HashMap<>();

		Feature feature(long number) {
			return new Feature(number, this.isIdGood ? this.id : null, this.point, this.properties, defect());
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

	/** Reads record separators (RFC 8142) as spaces, which JSON allows between texts. */
	private static final class RecordSeparatorsAsSpaces extends FilterInputStream {

		private static final int RECORD_SEPARATOR = 0x1E;

		RecordSeparatorsAsSpaces(InputStream content) {
			super(content);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			return (read == RECORD_SEPARATOR) ? ' ' : read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = super.read(bytes, offset, length);
			for (int i = offset; i < offset + count; i++) {
				if (bytes[i] == RECORD_SEPARATOR) {
					bytes[i] = ' ';
				}
			}
			return count;
		}

	}

}
