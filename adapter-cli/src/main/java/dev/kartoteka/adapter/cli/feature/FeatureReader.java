package dev.kartoteka.adapter.cli.feature;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
 * Reads a {@code FeatureCollection} (RFC 7946) feature by feature, in constant memory.
 * All methods throw a {@link CommandFailure} if the file cannot be read.
 */
public final class FeatureReader implements AutoCloseable {

	/** The greatest id that is accepted; it leaves room for ids made here. */
	private static final long MAX_ID = 1_000_000_000_000_000L;

	private final Resource file;

	private final Set<String> properties;

	private final JsonParser parser;

	private boolean typeSeen;

	private long number;

	/**
	 * Opens the file.
	 * @param properties the names of the properties to read; others are skipped
	 */
	public FeatureReader(Resource file, Set<String> properties) {
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
			return new JsonFactory().createParser(ObjectReadContext.empty(), file.getInputStream());
		}
		catch (IOException | JacksonException ex) {
			throw new CommandFailure(file.getDescription() + " can't be read.", ex);
		}
	}

	private void findFeatures() {
		if (this.parser.nextToken() != JsonToken.START_OBJECT) {
			throw noCollection();
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			if (this.parser.currentName().equals("features") && this.parser.nextToken() == JsonToken.START_ARRAY) {
				return;
			}
			readMember();
		}
		throw noCollection();
	}

	private void readMember() {
		if (this.parser.currentName().equals("type")) {
			JsonToken value = valueToken();
			if (value != JsonToken.VALUE_STRING || !this.parser.getString().equals("FeatureCollection")) {
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
		return new CommandFailure(this.file.getDescription() + " is not a FeatureCollection (RFC 7946).", null);
	}

	private CommandFailure failure(JacksonException cause) {
		return new CommandFailure("%s is not valid JSON: line %d, column %d.".formatted(this.file.getDescription(),
				cause.getLocation().getLineNr(), cause.getLocation().getColumnNr()), cause);
	}

	/** The next feature; null at the end. */
	public @Nullable Feature next() {
		try {
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
			switch (this.parser.currentName()) {
				case "type" -> reading.isFeature = valueToken() == JsonToken.VALUE_STRING
						&& this.parser.getString().equals("Feature");
				case "id" -> readId(reading);
				case "geometry" -> reading.point = readGeometry();
				case "properties" -> readProperties(reading.properties);
				default -> {
				}
			}
			skipRest();
		}
		return reading.feature(this.number);
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
		boolean isPoint = false;
		Point point = null;
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String member = this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			if (member.equals("type")) {
				isPoint = value == JsonToken.VALUE_STRING && this.parser.getString().equals("Point");
			}
			else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
				point = readPoint();
			}
			skipRest();
		}
		return isPoint ? point : null;
	}

	/** Reads longitude and latitude. A height is ignored. */
	private @Nullable Point readPoint() {
		double[] numbers = new double[2];
		int count = 0;
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			if (this.parser.currentToken().isNumeric() && count < numbers.length) {
				numbers[count] = this.parser.getDoubleValue();
				count++;
			}
			this.parser.skipChildren();
		}
		return (count == numbers.length) ? new Point(numbers[0], numbers[1]) : null;
	}

	private void readProperties(Map<String, Object> found) {
		if (valueToken() != JsonToken.START_OBJECT) {
			return;
		}
		while (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.parser.currentName();
			JsonToken value = this.parser.nextToken();
			if (value != JsonToken.VALUE_NULL && this.properties.contains(name)) {
				found.put(name, scalar(value));
			}
			this.parser.skipChildren();
		}
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

}
