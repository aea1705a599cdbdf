package dev.kartoteka.adapter.web.description;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

import java.util.Map;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;

/** Serves the OpenAPI document. */
@Controller
class DescriptionController implements RouteDeclarations {

	private static final String YAML = "yaml";

	private static final Format[] FORMATS = { Format.JSON, new Format(YAML, "application/yaml"),
			new Format("json", "application/vnd.oai.openapi+json"), new Format(YAML, "application/vnd.oai.openapi") };

	private final Description description;

	DescriptionController(Description description) {
		this.description = description;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Api Schema", "/api/schema/", "/v3/api-docs/").produces(FORMATS).get(forAnyone(this::describe));
	}

	private Response describe(Request request) {
		Format format = request.format();
		byte[] document = format.name().equals(YAML) ? this.description.yaml() : this.description.json();
		return Response.document(format.mediaType(), document, Map.of("Cache-Control", "no-cache", "Vary", "Accept"));
	}

}
