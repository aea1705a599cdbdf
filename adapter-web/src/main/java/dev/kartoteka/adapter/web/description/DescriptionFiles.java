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

/** The files in which the description is written, beside this class. */
final class DescriptionFiles {

	private static final JsonMapper MAPPER = new JsonMapper();

	private DescriptionFiles() {
	}

	/** What all routes have in common. */
	static ObjectNode common() {
		return read("api");
	}

	/** The routes and schemas of one area. */
	static ObjectNode box(String name) {
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
