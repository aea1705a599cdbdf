package dev.kartoteka.adapter.web.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonQueries;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.input.FieldTypes.bool;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Staff export and erase persons. The log has ids, never phones. */
@Controller
class PersonController implements RouteDeclarations {

	private static final Logger log = LoggerFactory.getLogger(PersonController.class);

	private static final Field<Boolean> DRY_RUN = Field.optional("dry_run", bool(), false);

	private final ErasePerson erasePerson;

	private final PersonQueries queries;

	private final Field<PhoneNumber> phone;

	private final Fields export;

	private final Fields erasure;

	PersonController(ErasePerson erasePerson, PersonQueries queries, PhoneNumbers phones) {
		this.erasePerson = erasePerson;
		this.queries = queries;
		this.phone = Field.required("phone", phones.type());
		this.export = Fields.of(this.phone, PasswordFields.CURRENT_PASSWORD);
		this.erasure = Fields.of(this.phone, PasswordFields.CURRENT_PASSWORD, DRY_RUN);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Person Export", "/clients/person-export/")
			.post(forAccounts(this::export).recordedAs(SecurityEvent.STAFF_EXPORTED_PERSON));
		routes.at("Person Erase", "/clients/person-erase/")
			.post(forAccounts(this::erase).recordedAs(SecurityEvent.STAFF_ERASED_PERSON));
	}

	private Response export(Caller caller, Request request) {
		Submission<PersonQueries.Draft> draft = this.export.read(request.body())
			.map((values) -> new PersonQueries.Draft(values.get(this.phone),
					values.get(PasswordFields.CURRENT_PASSWORD)));
		JsonText document = this.queries.export(new PersonQueries.ExportRequest(caller, draft, request.address(),
				request.representationContext().imagesUrl()));
		return Response.ok(RawJson.of(document));
	}

	private Response erase(Caller caller, Request request) {
		ErasedPerson erased = this.erasePerson.erase(
				new ErasePerson.Command(caller, this.erasure.read(request.body()).map(this::draft), request.address()));
		ClientId client = erased.client();
		log.info("Account {} has asked for the erasure of a person: client {}, {}", caller.account().value(),
				(client == null) ? "unknown" : client.value(), erased.counts());
		return Response.ok(ErasureRepresentation.of(erased.counts()));
	}

	private ErasePerson.Draft draft(Values values) {
		return new ErasePerson.Draft(values.get(this.phone), values.get(PasswordFields.CURRENT_PASSWORD),
				values.get(DRY_RUN));
	}

}
