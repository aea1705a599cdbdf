package dev.kartoteka.adapter.console.client;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.RequestCode;

import org.springframework.stereotype.Component;

/** A client's first or forgotten password, by a code in a text message. */
@Component
class ClientCodes implements Pages {

	private static final String FORGOTTEN = "/console/client/forgotten/";

	private static final int MAX_CODE_LENGTH = 20;

	private final RequestCode requestCode;

	private final TakeOverRecord takeOverRecord;

	private final Phones phones;

	ClientCodes(RequestCode requestCode, TakeOverRecord takeOverRecord, Phones phones) {
		this.requestCode = requestCode;
		this.takeOverRecord = takeOverRecord;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(FORGOTTEN, Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(requestPage(visit, form(visit))))
			.submit(this::request);
		routes.at("/console/client/new-password/", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(passwordPage(visit, form(visit), false)))
			.submit(this::takeOver)
			.recordedAs("RECORD_TAKEN_OVER");
	}

	/** Says the same about known and unknown phones. */
	private Reply request(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.requestCode.request(new RequestCode.Command(
					reader.submission(() -> reader.phone("phone", this.phones)), visit.language(), visit.address()));
			visit.report("MESSAGE_REQUESTED");
			return Reply.page(passwordPage(visit, form, true));
		}, requestPage(visit, form));
	}

	private Reply takeOver(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			ClientId client = this.takeOverRecord
				.takeOver(new TakeOverRecord.Command(reader.submission(() -> draft(reader)), visit.address()));
			visit.recordId("client", client.value());
			return Reply.to("/console/client/sign-in/", "reset");
		}, passwordPage(visit, form, false));
	}

	private TakeOverRecord.Draft draft(FormReader reader) {
		reader.same("password", "repeated");
		return new TakeOverRecord.Draft(reader.phone("phone", this.phones), code(reader), reader.password("password"));
	}

	/** Returns the code as typed. */
	static PhoneCode code(FormReader reader) {
		return new PhoneCode(reader.required("code", MAX_CODE_LENGTH));
	}

	private static Document.Template requestPage(Visit visit, Form form) {
		return (output, interceptor) -> JteforgottenGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form);
	}

	private static Document.Template passwordPage(Visit visit, Form form, boolean sent) {
		return (output, interceptor) -> JtenewpasswordGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form, sent);
	}

	private static Form form(Visit visit) {
		return visit.form(texts(visit)::label);
	}

	private static ClientTexts texts(Visit visit) {
		return new ClientTexts(visit.language());
	}

}
