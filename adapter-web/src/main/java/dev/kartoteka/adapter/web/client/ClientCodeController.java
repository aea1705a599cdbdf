package dev.kartoteka.adapter.web.client;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ConfirmOwnPhone;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forClients;

/** Requests for codes in text messages, and what the codes are for. */
@Controller
class ClientCodeController implements RouteDeclarations {

	private static final Field<PhoneCode> CODE = Field.required("code", text().map(PhoneCode::new));

	private static final Fields CONFIRM = Fields.of(CODE);

	/** The use case checks its strength. */
	private static final Field<Password> PASSWORD = Field.required("password",
			text().atMost(Password.MAX_LENGTH).map(Password::new));

	private final RequestCode requestCode;

	private final TakeOverRecord takeOverRecord;

	private final ConfirmOwnPhone confirmOwnPhone;

	private final Field<PhoneNumber> phone;

	private final Fields recipient;

	private final Fields takeOver;

	ClientCodeController(RequestCode requestCode, TakeOverRecord takeOverRecord, ConfirmOwnPhone confirmOwnPhone,
			PhoneNumbers phones) {
		this.requestCode = requestCode;
		this.takeOverRecord = takeOverRecord;
		this.confirmOwnPhone = confirmOwnPhone;
		this.phone = Field.required("phone", phones.type());
		this.recipient = Fields.of(this.phone);
		this.takeOver = Fields.of(this.phone, CODE, PASSWORD);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Code", "/clients/auth/code/")
			.post(forAnyone(this::request).recordedAs(SecurityEvent.MESSAGE_REQUESTED));
		routes.at("Client Password", "/clients/auth/password/")
			.post(forAnyone(this::takeOver).recordedAs(SecurityEvent.RECORD_TAKEN_OVER));
		routes.at("Client Confirm", "/clients/auth/confirm/")
			.post(forClients(this::confirm).recordedAs(SecurityEvent.CONFIRMED));
	}

	private Response request(Request request) {
		Submission<PhoneNumber> to = this.recipient.read(request.body()).map((values) -> values.get(this.phone));
		this.requestCode.request(new RequestCode.Command(to, request.language(), request.address()));
		return Response.noContent();
	}

	private Response takeOver(Request request) {
		Submission<TakeOverRecord.Draft> draft = this.takeOver.read(request.body()).map(this::draft);
		ClientId client = this.takeOverRecord.takeOver(new TakeOverRecord.Command(draft, request.address()));
		request.recordId("client", client.value());
		return Response.noContent();
	}

	private Response confirm(ClientCaller caller, Request request) {
		Submission<PhoneCode> code = CONFIRM.read(request.body()).map((values) -> values.get(CODE));
		this.confirmOwnPhone.confirm(new ConfirmOwnPhone.Command(caller, code, request.address()));
		return Response.noContent();
	}

	private TakeOverRecord.Draft draft(Values values) {
		return new TakeOverRecord.Draft(values.get(this.phone), values.get(CODE), values.get(PASSWORD));
	}

}
