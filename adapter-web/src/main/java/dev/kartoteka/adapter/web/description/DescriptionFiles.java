package dev.kartoteka.adapter.web.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The source files of the OpenAPI document, beside this class. */
final class DescriptionFiles {

	private static final JsonMapper MAPPER = new JsonMapper();

	private DescriptionFiles() {
	}

	/** The parts that all routes share. */
	static ObjectNode common() {
		return read("api");
	}

	/** The paths and schemas of one area. */
	static ObjectNode area(String name) {
		return read(name);
	}

	private static ObjectNode read(String name) {
		try (InputStream file = new ClassPathResource(name + ".yaml", DescriptionFiles.class).getInputStream()) {
			return MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
		}
		catch (IOException missing) {
			throw new UncheckedIOException(missing);
		}
	}

}
