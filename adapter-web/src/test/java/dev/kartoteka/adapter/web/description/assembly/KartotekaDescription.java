package dev.kartoteka.adapter.web.description.assembly;

import java.nio.file.Path;

import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of this program and its sources. */
final class KartotekaDescription {

	static final DescriptionFiles SOURCES = new DescriptionFiles(Path.of("src", "main", "openapi"));

	private KartotekaDescription() {
	}

	static ObjectNode document() {
		return Assembly.of(SOURCES);
	}

}
