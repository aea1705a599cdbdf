package dev.kartoteka.adapter.web.client;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.ClientRepresentations;
import dev.kartoteka.adapter.web.shared.PasswordFields;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.GiveUpOwnRecord;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.GIVEN_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forClients;

/** The record of the calling client. */
@Controller
class OwnRecordController implements RouteDeclarations {

	/** The use case checks its strength. */
	private static final Field<@Nullable Password> PASSWORD = Field.optional("password",
			text().atMost(Password.MAX_LENGTH).map(Password::new));

	private static final Fields GIVE_UP = Fields.of(PasswordFields.CURRENT_PASSWORD);

	private final Field<PhoneNumber> phone;

	private final Fields fields;

	private final ClientQueries queries;

	private final ChangeOwnRecord changeOwnRecord;

	private final GiveUpOwnRecord giveUpOwnRecord;

	private final ClientRepresentations clients;

	OwnRecordController(ClientQueries queries, ChangeOwnRecord changeOwnRecord, GiveUpOwnRecord giveUpOwnRecord,
			ClientRepresentations clients, PhoneNumbers phones) {
		this.queries = queries;
		this.changeOwnRecord = changeOwnRecord;
		this.giveUpOwnRecord = giveUpOwnRecord;
		this.clients = clients;
		this.phone = Field.required("phone", phones.type());
		this.fields = Fields.of(SURNAME, GIVEN_NAME, SECOND_NAME, this.phone, ADDRESS, PASSWORD,
				PasswordFields.CURRENT_PASSWORD_IF_NEEDED);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Client Update", "/clients/client-u/{id}/")
			.get(forClients(this::show))
			.put(forClients(this::replace).recordedAs(SecurityEvent.RECORD_CHANGED))
			.patch(forClients(this::change).recordedAs(SecurityEvent.RECORD_CHANGED))
			.delete(forClients(this::giveUp).recordedAs(SecurityEvent.RECORD_GIVEN_UP));
		routes.at("Client Export", "/clients/client-u/{id}/export/")
			.get(forClients(this::export).recordedAs(SecurityEvent.EXPORTED));
	}

	private Response show(ClientCaller caller, Request request) {
		ClientView client = this.queries.ownRecord(caller, request.id(0));
		return Response.ok(this.clients.of(client, request.representationContext()));
	}

	private Response export(ClientCaller caller, Request request) {
		return Response
			.ok(RawJson.of(this.queries.export(caller, request.id(0), request.representationContext().imagesUrl())));
	}

	private Response replace(ClientCaller caller, Request request) {
		return change(caller, request, true, this.fields.read(request.body()));
	}

	private Response change(ClientCaller caller, Request request) {
		return change(caller, request, false, this.fields.readPartially(request.body()));
	}

	private Response change(ClientCaller caller, Request request, boolean whole, Submission<Values> input) {
		ClientView client = this.changeOwnRecord.change(new ChangeOwnRecord.Command(caller, request.id(0), whole,
				input.map(this::draft), request.language(), request.origin().address()));
		return Response.ok(this.clients.of(client, request.representationContext()));
	}

	private Response giveUp(ClientCaller caller, Request request) {
		Submission<Password> password = GIVE_UP.read(request.body())
			.map((values) -> values.get(PasswordFields.CURRENT_PASSWORD));
		this.giveUpOwnRecord
			.giveUp(new GiveUpOwnRecord.Command(caller, request.id(0), password, request.origin().address()));
		return Response.noContent();
	}

	private ChangeOwnRecord.Draft draft(Values values) {
		ClientChanges changes = new ClientChanges(values.change(SURNAME), values.change(GIVEN_NAME),
				values.change(SECOND_NAME), values.change(this.phone), values.change(ADDRESS));
		return new ChangeOwnRecord.Draft(changes, Optional.ofNullable(values.get(PASSWORD)),
				Optional.ofNullable(values.get(PasswordFields.CURRENT_PASSWORD_IF_NEEDED)));
	}

}
