package dev.kartoteka.adapter.web.image;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Format;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.image.ImageFile;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ImageQueries;
import dev.kartoteka.domain.image.ThumbnailWidth;
import dev.kartoteka.domain.shared.NotFound;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.integer;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Serves images, and no other files of their store. */
@Controller
class MediaController implements RouteDeclarations {

	private static final Field<@Nullable ThumbnailWidth> WIDTH = Field.optional("width",
			integer().flatMap(MediaController::width));

	private static final Fields FORM = Fields.of(WIDTH);

	private final ImageQueries queries;

	MediaController(ImageQueries queries) {
		this.queries = queries;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Media", "/media/{name:text}/").produces(Format.FILE).get(forAnyone(this::show));
	}

	private Response show(Request request) {
		ImageName name = ImageName.in(request.text(0)).orElseThrow(() -> new NotFound("No image has such a name."));
		ImageFile file = new ImageFile(name, FORM.read(request.query().asBody()).accept().get(WIDTH));
		return Response.file(file.label(), contentType(file.format()), this.queries.image(file));
	}

	private static FieldResult<ThumbnailWidth> width(Long pixels) {
		return ThumbnailWidth.of(pixels)
			.<FieldResult<ThumbnailWidth>>map(FieldResult::valid)
			.orElseGet(() -> FieldResult.invalid("\"" + pixels + "\" is not a valid choice."));
	}

	private static String contentType(ImageFormat format) {
		return switch (format) {
			case JPEG -> "image/jpeg";
			case PNG -> "image/png";
			case GIF -> "image/gif";
		};
	}

}
