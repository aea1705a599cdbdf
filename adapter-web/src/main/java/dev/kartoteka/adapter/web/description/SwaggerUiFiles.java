package dev.kartoteka.adapter.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of Swagger UI: some of its WebJar, and two of Kartoteka. */
@Component
class SwaggerUiFiles {

	private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

	private static final String CSS = "text/css;charset=utf-8";

	private static final String PNG = "image/png";

	private static final Map<String, String> OWN = Map.of("index.html", "text/html;charset=utf-8", "initializer.js",
			JAVASCRIPT);

	private static final Map<String, String> WEBJAR = Map.of("swagger-ui-bundle.js", JAVASCRIPT, "swagger-ui.css", CSS,
			"favicon-16x16.png", PNG, "favicon-32x32.png", PNG);

	/** The file with that name. It is read at each request, since requests are rare. */
	Optional<File> named(String name) {
		String mediaType = OWN.get(name);
		if (mediaType != null) {
			return Optional.of(read(new ClassPathResource("swagger-ui/" + name, SwaggerUiFiles.class), mediaType));
		}
		return Optional.ofNullable(WEBJAR.get(name)).map((type) -> read(fromWebJar(name), type));
	}

	/** The folder of the WebJar contains its version. */
	private static Resource fromWebJar(String name) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name);
			if (found.length != 1) {
				throw new IllegalStateException(found.length + " files are " + name);
			}
			return found[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static File read(Resource resource, String mediaType) {
		try {
			return new File(mediaType, resource.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A file with its media type. */
	@SuppressWarnings("ArrayRecordComponent")
	record File(String mediaType, byte[] content) {
	}

}
