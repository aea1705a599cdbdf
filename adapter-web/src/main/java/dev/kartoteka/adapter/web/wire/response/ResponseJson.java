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
 * Writes representations as JSON: compact, in UTF-8, properties in the order of the
 * record components.
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
		.addModule(new SimpleModule().addSerializer(RawJson.class, new RawJsonSerializer())
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

	/** Creates a generator that buffers and does not close the stream. */
	static JsonGenerator generator(OutputStream out) {
		return MAPPER.writer().createGenerator(out);
	}

	private static final class RawJsonSerializer extends ValueSerializer<RawJson> {

		@Override
		public void serialize(RawJson raw, JsonGenerator generator, SerializationContext context) {
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
