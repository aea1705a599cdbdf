package dev.kartoteka.adapter.web.wire.input;

import java.io.StringWriter;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;

/** Writes a tree as compact JSON, with numbers as Python prints them. */
final class JsonOutput {

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
		.disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
		.build();

	private JsonOutput() {
	}

	static String compact(JsonNode tree) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
			write(tree, generator);
		}
		return text.toString();
	}

	private static void write(JsonNode tree, JsonGenerator generator) {
		switch (tree.getNodeType()) {
			case OBJECT -> writeObject(tree, generator);
			case ARRAY -> writeArray(tree, generator);
			case STRING -> generator.writeString(tree.stringValue());
			case NUMBER -> generator.writeRawValue(PythonText.ofNumber(tree));
			case BOOLEAN -> generator.writeBoolean(tree.booleanValue());
			case NULL, MISSING, BINARY, POJO -> generator.writeNull();
		}
	}

	private static void writeObject(JsonNode object, JsonGenerator generator) {
		generator.writeStartObject();
		object.properties().forEach((property) -> {
			generator.writeName(property.getKey());
			write(property.getValue(), generator);
		});
		generator.writeEndObject();
	}

	private static void writeArray(JsonNode array, JsonGenerator generator) {
		generator.writeStartArray();
		array.values().forEach((element) -> write(element, generator));
		generator.writeEndArray();
	}

}
