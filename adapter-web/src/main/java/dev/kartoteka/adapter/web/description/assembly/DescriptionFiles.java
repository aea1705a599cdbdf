package dev.kartoteka.adapter.web.description.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The source files of the OpenAPI document.
 *
 * @param folder where they are
 */
record DescriptionFiles(Path folder) {

	private static final JsonMapper MAPPER = new JsonMapper();

	/** The parts that all routes share. */
	ObjectNode common() {
		return read("api");
	}

	/** The paths and schemas of one area. */
	ObjectNode area(String name) {
		return read(name);
	}

	private ObjectNode read(String name) {
		try (InputStream file = Files.newInputStream(this.folder.resolve(name + ".yaml"))) {
			return MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
