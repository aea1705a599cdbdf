package dev.kartoteka.adapter.web.description.assembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the OpenAPI document as {@code openapi.json} and {@code openapi.yaml}, and the
 * one for generators as {@code openapi-pages.json} and {@code openapi-pages.yaml}.
 */
final class AssembleDescription {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final int WIDTH = 120;

	private AssembleDescription() {
	}

	/**
	 * Maven calls this after it has compiled the module.
	 * @param arguments the folder of the sources and that of the document
	 */
	public static void main(String[] arguments) throws IOException {
		ObjectNode document = Assembly.of(new DescriptionFiles(Path.of(arguments[0])));
		Path folder = Files.createDirectories(Path.of(arguments[1]));
		write(document, "openapi", folder);
		write(ForGenerators.of(document), "openapi-pages", folder);
	}

	private static void write(ObjectNode document, String name, Path folder) throws IOException {
		Files.write(folder.resolve(name + ".json"), json(document));
		Files.write(folder.resolve(name + ".yaml"), yaml(document));
	}

	static byte[] json(ObjectNode document) {
		return MAPPER.writeValueAsBytes(document);
	}

	static byte[] yaml(ObjectNode document) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(WIDTH);
		Map<String, Object> plain = MAPPER.convertValue(document, new TypeReference<>() {
		});
		return new Yaml(options).dump(plain).getBytes(StandardCharsets.UTF_8);
	}

}
