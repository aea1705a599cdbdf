package dev.kartoteka.adapter.cli.feature;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * Writes a {@code FeatureCollection} (RFC 7946), one feature per line. Until it is
 * complete, the content is in a file with the suffix {@code .part}. All methods throw a
 * {@link CommandFailure} if the file cannot be written.
 */
public final class FeatureWriter implements AutoCloseable {

	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.build();

	private final Path file;

	private final Path incomplete;

	private final JsonGenerator generator;

	/** Creates the file. */
	public FeatureWriter(Path file) {
		this.file = file;
		this.incomplete = file.resolveSibling(file.getFileName() + ".part");
		try {
			this.generator = JSON.createGenerator(new Lines(),
					new BufferedOutputStream(Files.newOutputStream(this.incomplete)));
		}
		catch (IOException | JacksonException ex) {
			throw failure(ex);
		}
		writing(() -> {
			this.generator.writeStartObject();
			this.generator.writeStringProperty("type", "FeatureCollection");
			this.generator.writeArrayPropertyStart("features");
		});
	}

	/**
	 * Writes a feature.
	 * @param coordinates longitude and latitude of a point; null for no geometry
	 * @param properties texts and numbers
	 */
	public void write(long id, BigDecimal @Nullable [] coordinates, Map<String, Object> properties) {
		writing(() -> {
			this.generator.writeStartObject();
			this.generator.writeStringProperty("type", "Feature");
			this.generator.writeNumberProperty("id", id);
			writeGeometry(coordinates);
			this.generator.writeObjectPropertyStart("properties");
			properties.forEach(this::writeProperty);
			this.generator.writeEndObject();
			this.generator.writeEndObject();
		});
	}

	private void writeGeometry(BigDecimal @Nullable [] coordinates) {
		if (coordinates == null) {
			this.generator.writeNullProperty("geometry");
			return;
		}
		this.generator.writeObjectPropertyStart("geometry");
		this.generator.writeStringProperty("type", "Point");
		this.generator.writeArrayPropertyStart("coordinates");
		for (BigDecimal coordinate : coordinates) {
			this.generator.writeNumber(coordinate);
		}
		this.generator.writeEndArray();
		this.generator.writeEndObject();
	}

	private void writeProperty(String name, Object value) {
		if (value instanceof Long number) {
			this.generator.writeNumberProperty(name, number);
		}
		else {
			this.generator.writeStringProperty(name, value.toString());
		}
	}

	/** Ends the collection and gives the file its name. */
	public void finish() {
		writing(() -> {
			this.generator.writeEndArray();
			this.generator.writeEndObject();
			this.generator.writeRaw('\n');
			this.generator.close();
		});
		try {
			Files.move(this.incomplete, this.file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw failure(ex);
		}
	}

	private void writing(Runnable work) {
		try {
			work.run();
		}
		catch (JacksonException ex) {
			throw failure(ex);
		}
	}

	private CommandFailure failure(Exception cause) {
		return new CommandFailure(this.file + " can't be written.", cause);
	}

	/** Closes the file, and deletes it if it is incomplete. */
	@Override
	public void close() {
		try {
			try {
				this.generator.close();
			}
			finally {
				Files.deleteIfExists(this.incomplete);
			}
		}
		catch (IOException | JacksonException ex) {
			throw failure(ex);
		}
	}

	/** Starts a new line after each feature only. */
	private static final class Lines extends ObjectWriteContext.Base {

		private static final int DEPTH_OF_FEATURES = 2;

		@Override
		public PrettyPrinter getPrettyPrinter() {
			return new MinimalPrettyPrinter() {

				@Override
				public void writeArrayValueSeparator(JsonGenerator generator) {
					super.writeArrayValueSeparator(generator);
					if (generator.streamWriteContext().getNestingDepth() == DEPTH_OF_FEATURES) {
						generator.writeRaw('\n');
					}
				}

			};
		}

	}

}
