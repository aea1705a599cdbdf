package dev.kartoteka.adapter.web.client;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

/** Requests for codes in text messages. */
@Controller
class ClientCodeController implements RouteDeclarations {

	private final RequestCode requestCode;

	private final Field<PhoneNumber> phone;

	private final Fields fields;

	ClientCodeController(RequestCode requestCode, PhoneNumbers phones) {
		this.requestCode = requestCode;
		this.phone = Field.required("phone", phones.type());
		this.fields = Fields.of(this.phone);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Code", "/clients/auth/code/").post(forAnyone(this::request));
	}

	private Response request(Request request) {
		Submission<PhoneNumber> recipient = this.fields.read(request.body()).map((values) -> values.get(this.phone));
		this.requestCode.request(new RequestCode.Command(recipient, request.language(), request.address()));
		return Response.noContent();
	}

}
