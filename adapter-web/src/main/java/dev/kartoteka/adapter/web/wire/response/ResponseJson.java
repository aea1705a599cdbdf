package dev.kartoteka.adapter.web.wire.response;

import java.io.OutputStream;
import java.time.Instant;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import dev.kartoteka.domain.shared.JsonText;

/**
 * How answers are written as JSON: compact, in UTF-8, keys in the order in which the
 * representation declares them.
 */
public final class ResponseJson {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
			.disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
			.build())
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.addModule(new SimpleModule().addSerializer(Raw.class, new RawSerializer())
			.addSerializer(JsonText.class, new JsonTextSerializer())
			.addSerializer(Instant.class, new InstantSerializer()))
		.build();

	private ResponseJson() {
	}

	public static String text(Object representation) {
		return MAPPER.writeValueAsString(representation);
	}

	static byte[] bytes(Object representation) {
		return MAPPER.writeValueAsBytes(representation);
	}

	/** Writes to the stream in large portions, and leaves it open. */
	static JsonGenerator generator(OutputStream out) {
		return MAPPER.writer().createGenerator(out);
	}

	private static final class RawSerializer extends ValueSerializer<Raw> {

		@Override
		public void serialize(Raw raw, JsonGenerator generator, SerializationContext context) {
			generator.writeRawValue(raw.json());
		}

	}

	private static final class JsonTextSerializer extends ValueSerializer<JsonText> {

		@Override
		public void serialize(JsonText text, JsonGenerator generator, SerializationContext context) {
			generator.writeRawValue(text.json());
		}

	}

	private static final class InstantSerializer extends ValueSerializer<Instant> {

		@Override
		public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
			generator.writeString(Instants.format(instant));
		}

	}

}
