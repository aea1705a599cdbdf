package dev.kartoteka.adapter.web.description;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as JSON and YAML, assembled at the first request. */
@Component
class Description {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final int WIDTH = 120;

	private final Supplier<byte[]> json = new Once<>(() -> MAPPER.writeValueAsBytes(Assembly.assembled()));

	private final Supplier<byte[]> yaml = new Once<>(() -> yaml(Assembly.assembled()));

	byte[] json() {
		return this.json.get();
	}

	byte[] yaml() {
		return this.yaml.get();
	}

	private static byte[] yaml(ObjectNode document) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setWidth(WIDTH);
		Map<String, Object> plain = MAPPER.convertValue(document, new TypeReference<>() {
		});
		return new Yaml(options).dump(plain).getBytes(StandardCharsets.UTF_8);
	}

	private static final class Once<T> implements Supplier<T> {

		private final Supplier<T> source;

		private @Nullable T made;

		Once(Supplier<T> source) {
			this.source = source;
		}

		@Override
		public synchronized T get() {
			T known = this.made;
			if (known == null) {
				known = this.source.get();
				this.made = known;
			}
			return known;
		}

	}

}
