package dev.kartoteka.adapter.web.description;

import java.util.HashMap;
import java.util.Map;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.shared.NotFound;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/**
 * Serves Swagger UI. Its content security policy allows no other servers and no inline
 * scripts.
 */
@Controller
class SwaggerUiController implements RouteDeclarations {

	private static final Format HTML = new Format("html", "text/html");

	private static final Format[] PARTS = { new Format("js", "text/javascript"), new Format("css", "text/css"),
			new Format("png", "image/png") };

	private static final Map<String, String> HEADERS = headers();

	private final SwaggerUiFiles files;

	SwaggerUiController(SwaggerUiFiles files) {
		this.files = files;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Swagger UI", "/api/schema/swagger-ui/").produces(HTML).get(forAnyone(this::page));
		routes.at("Swagger UI Part", "/api/schema/swagger-ui/{file:text}/").produces(PARTS).get(forAnyone(this::part));
	}

	private Response page(Request request) {
		return document("index.html");
	}

	private Response part(Request request) {
		return document(request.text(0));
	}

	private Response document(String name) {
		SwaggerUiFiles.File file = this.files.named(name).orElseThrow(() -> new NotFound("There is no " + name));
		return Response.document(file.mediaType(), file.content(), HEADERS);
	}

	private static Map<String, String> headers() {
		Map<String, String> headers = new HashMap<>();
		headers.put("Cache-Control", "no-cache");
		headers.put("Content-Security-Policy",
				"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
						+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
		headers.put("Referrer-Policy", "no-referrer");
		return Map.copyOf(headers);
	}

}
