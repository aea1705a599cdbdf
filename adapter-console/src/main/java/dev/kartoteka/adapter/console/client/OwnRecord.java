package dev.kartoteka.adapter.console.client;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.session.Sessions;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.ConfirmOwnPhone;
import dev.kartoteka.domain.client.EndClientSession;
import dev.kartoteka.domain.client.EndOtherClientSessions;
import dev.kartoteka.domain.client.GiveUpOwnRecord;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.stereotype.Component;

/** A client's own record: data, password, sessions, export, end. */
@Component
class OwnRecord implements Pages {

	private static final String PATH = "/console/client/";

	private final ClientQueries queries;

	private final ChangeOwnRecord changeOwnRecord;

	private final ConfirmOwnPhone confirmOwnPhone;

	private final EndClientSession endSession;

	private final EndOtherClientSessions endOtherSessions;

	private final GiveUpOwnRecord giveUpOwnRecord;

	private final Phones phones;

	OwnRecord(ClientQueries queries, ChangeOwnRecord changeOwnRecord, ConfirmOwnPhone confirmOwnPhone,
			EndClientSession endSession, EndOtherClientSessions endOtherSessions, GiveUpOwnRecord giveUpOwnRecord,
			Phones phones) {
		this.queries = queries;
		this.changeOwnRecord = changeOwnRecord;
		this.confirmOwnPhone = confirmOwnPhone;
		this.endSession = endSession;
		this.endOtherSessions = endOtherSessions;
		this.giveUpOwnRecord = giveUpOwnRecord;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.CLIENTS).show(this::show).submit(this::change).recordedAs("RECORD_CHANGED");
		routes.at(PATH + "password/", Routes.Audience.CLIENTS)
			.show((visit) -> Reply.page(passwordPage(visit, form(visit))))
			.submit(this::changePassword)
			.recordedAs("RECORD_CHANGED");
		routes.at(PATH + "confirm/", Routes.Audience.CLIENTS)
			.show((visit) -> Reply.page(confirmPage(visit, form(visit))))
			.submit(this::confirm)
			.recordedAs("CONFIRMED");
		routes.at(PATH + "sessions/", Routes.Audience.CLIENTS)
			.show(this::sessions)
			.submit(this::endOthers)
			.recordedAs("SESSIONS_ENDED");
		routes.at(PATH + "sessions/{session}/end/", Routes.Audience.CLIENTS)
			.submit(this::end)
			.recordedAs("SESSIONS_ENDED");
		routes.at(PATH + "export/", Routes.Audience.CLIENTS).show(this::export).recordedAs("EXPORTED");
		routes.at(PATH + "close/", Routes.Audience.CLIENTS)
			.show((visit) -> Reply.page(closePage(visit, form(visit))))
			.submit(this::giveUp)
			.recordedAs("RECORD_GIVEN_UP");
	}

	private Reply show(Visit visit) {
		ClientView record = record(visit);
		Form form = form(visit);
		if (form.isNew()) {
			form.with("surname", record.surname())
				.with("name", record.name())
				.with("second_name", record.secondName())
				.with("phone", this.phones.written(record.phone()))
				.with("address", record.address());
		}
		return Reply.page(page(visit, form, record));
	}

	private Reply change(Visit visit) {
		ClientView record = record(visit);
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		boolean samePhone = this.phones.read(form.value("phone"))
			.filter((phone) -> phone.e164().equals(record.phone()))
			.isPresent();
		return visit.submitting(form, () -> {
			change(visit, reader, () -> draft(reader, samePhone));
			return samePhone ? Reply.to(PATH, "saved") : Reply.to(PATH + "confirm/");
		}, page(visit, form, record));
	}

	private void change(Visit visit, FormReader reader, Supplier<ChangeOwnRecord.Draft> draft) {
		this.changeOwnRecord.change(new ChangeOwnRecord.Command(visit.client(), id(visit), false,
				reader.submission(draft), visit.language(), visit.address()));
	}

	private ChangeOwnRecord.Draft draft(FormReader reader, boolean samePhone) {
		FullName name = new FullName(reader.optional("surname", FullName.MAX_LENGTH),
				reader.required("name", FullName.MAX_LENGTH), reader.optional("second_name", FullName.MAX_LENGTH));
		PhoneNumber phone = reader.phone("phone", this.phones);
		ClientChanges changes = new ClientChanges(Change.to(name.surname()), Change.to(name.name()),
				Change.to(name.secondName()), samePhone ? Change.none() : Change.to(phone),
				Change.to(new PostalAddress(reader.optional("address", PostalAddress.MAX_LENGTH))));
		return new ChangeOwnRecord.Draft(changes, Optional.empty(), reader.optionalPassword("current_password"));
	}

	private Reply changePassword(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			change(visit, reader, () -> {
				reader.same("password", "repeated");
				ClientChanges nothing = new ClientChanges(Change.none(), Change.none(), Change.none(), Change.none(),
						Change.none());
				return new ChangeOwnRecord.Draft(nothing, Optional.of(reader.password("password")),
						Optional.of(reader.password("current_password")));
			});
			return Reply.to(PATH, "password");
		}, passwordPage(visit, form));
	}

	private Reply confirm(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.confirmOwnPhone.confirm(new ConfirmOwnPhone.Command(visit.client(),
					reader.submission(() -> ClientCodes.code(reader)), visit.address()));
			return Reply.to(PATH, "saved");
		}, confirmPage(visit, form));
	}

	private Reply sessions(Visit visit) {
		return Sessions.page(visit, this.queries.sessions(visit.client()));
	}

	private Reply end(Visit visit) {
		SessionId session = new SessionId(visit.id(0));
		this.endSession.end(new EndClientSession.Command(visit.client(), session));
		return session.equals(visit.client().session())
				? Reply.clientSignedOut(Reply.to("/console/client/sign-in/", "signed-out"))
				: Reply.to(PATH + "sessions/", "ended");
	}

	private Reply endOthers(Visit visit) {
		this.endOtherSessions.endOthers(visit.client());
		return Reply.to(PATH + "sessions/", "ended");
	}

	private Reply export(Visit visit) {
		return Reply.download("client.json", this.queries.export(visit.client(), id(visit), "/media/"));
	}

	private Reply giveUp(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.giveUpOwnRecord.giveUp(new GiveUpOwnRecord.Command(visit.client(), id(visit),
					reader.submission(() -> reader.password("current_password")), visit.address()));
			return Reply.clientSignedOut(Reply.to("/console/client/sign-in/", "removed"));
		}, closePage(visit, form));
	}

	private ClientView record(Visit visit) {
		return this.queries.ownRecord(visit.client(), id(visit));
	}

	private static long id(Visit visit) {
		return visit.client().client().value();
	}

	private Document.Template page(Visit visit, Form form, ClientView record) {
		return (output, interceptor) -> JterecordGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form, record, this.phones.written(record.phone()), visit.isOwner());
	}

	private static Document.Template passwordPage(Visit visit, Form form) {
		return (output, interceptor) -> JtepasswordGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form);
	}

	private static Document.Template confirmPage(Visit visit, Form form) {
		return (output, interceptor) -> JteconfirmGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form);
	}

	private static Document.Template closePage(Visit visit, Form form) {
		return (output, interceptor) -> JtecloseGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form);
	}

	private static Form form(Visit visit) {
		return visit.form(texts(visit)::label);
	}

	private static ClientTexts texts(Visit visit) {
		return new ClientTexts(visit.language());
	}

}
