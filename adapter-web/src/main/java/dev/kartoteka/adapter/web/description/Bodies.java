package dev.kartoteka.adapter.web.description;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be sent: every body may come as a form too, and files only in one. */
final class Bodies {

	private static final String SCHEMA = "#/components/schemas/";

	private static final String JSON = "application/json";

	private static final String FORM = "application/x-www-form-urlencoded";

	private static final String MULTIPART = "multipart/form-data";

	private static final String FILE = "x-file";

	private final ObjectNode schemas;

	/** Adds what forms need to these schemas. */
	Bodies(ObjectNode schemas) {
		this.schemas = schemas;
	}

	/** Describes the forms in which the body may come besides. */
	void complete(ObjectNode body) {
		ObjectNode content = body.withObjectProperty("content");
		if (!content.has(JSON)) {
			return;
		}
		JsonNode schema = content.get(JSON).get("schema");
		content.putObject(FORM).set("schema", schema.deepCopy());
		ObjectNode multipart = content.putObject(MULTIPART);
		if (body.has(FILE)) {
			String upload = withFile(schema.get("$ref").stringValue().substring(SCHEMA.length()),
					body.remove(FILE).stringValue());
			multipart.putObject("schema").put("$ref", SCHEMA + upload);
		}
		else {
			multipart.set("schema", schema.deepCopy());
		}
	}

	private String withFile(String schema, String field) {
		String name = schema + "Upload";
		if (!this.schemas.has(name)) {
			ObjectNode upload = (ObjectNode) this.schemas.get(schema).deepCopy();
			upload.withObjectProperty("properties")
				.putObject(field)
				.put("type", "string")
				.put("format", "binary")
				.put("description", "JPEG, PNG, GIF or WebP. Left out, it stays; an empty text takes it away.");
			this.schemas.set(name, upload);
		}
		return name;
	}

}
