package dev.kartoteka.adapter.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Serves the OpenAPI document, which the build has assembled. */
@Controller
class DescriptionController implements RouteDeclarations {

	private static final String YAML = "yaml";

	private static final Format[] FORMATS = { Format.JSON, new Format(YAML, "application/yaml"),
			new Format("json", "application/vnd.oai.openapi+json"), new Format(YAML, "application/vnd.oai.openapi") };

	@Override
	public void declareOn(Routes routes) {
		routes.at("Api Schema", "/api/schema/", "/v3/api-docs/").produces(FORMATS).get(forAnyone(this::describe));
	}

	private Response describe(Request request) {
		Format format = request.format();
		String name = "pages".equals(request.query().get("lists")) ? "openapi-pages" : "openapi";
		String extension = format.name().equals(YAML) ? ".yaml" : ".json";
		return Response.document(format.mediaType(), read(name + extension),
				Map.of("Cache-Control", "no-cache", "Vary", "Accept"));
	}

	/** The file is read at each request, since requests are rare. */
	private static byte[] read(String file) {
		try {
			return new ClassPathResource(file, DescriptionController.class).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(file + " is missing. Run: mvn test-compile", ex);
		}
	}

}
