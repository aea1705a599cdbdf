package dev.kartoteka.adapter.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of which the page consists: few of its authors' and two of ours. */
@Component
class SwaggerUiFiles {

	private static final String JAVASCRIPT = "text/javascript;charset=utf-8";

	private static final String CSS = "text/css;charset=utf-8";

	private static final String PNG = "image/png";

	private static final Map<String, String> OURS = Map.of("index.html", "text/html;charset=utf-8", "initializer.js",
			JAVASCRIPT);

	private static final Map<String, String> THEIRS = Map.of("swagger-ui-bundle.js", JAVASCRIPT, "swagger-ui.css", CSS,
			"favicon-16x16.png", PNG, "favicon-32x32.png", PNG);

	/** The file of that name, read anew each time: nobody looks at it often. */
	Optional<File> named(String name) {
		String mediaType = OURS.get(name);
		if (mediaType != null) {
			return Optional.of(read(new ClassPathResource("swagger-ui/" + name, SwaggerUiFiles.class), mediaType));
		}
		return Optional.ofNullable(THEIRS.get(name)).map((type) -> read(fromTheirJar(name), type));
	}

	/** Their folder is named after the version. */
	private static Resource fromTheirJar(String name) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:META-INF/resources/webjars/swagger-ui/*/" + name);
			if (found.length != 1) {
				throw new IllegalStateException(found.length + " files are " + name);
			}
			return found[0];
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static File read(Resource resource, String mediaType) {
		try {
			return new File(mediaType, resource.getContentAsByteArray());
		}
		catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	/** One file. */
	@SuppressWarnings("ArrayRecordComponent")
	record File(String mediaType, byte[] content) {
	}

}
