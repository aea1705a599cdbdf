package dev.kartoteka.adapter.console.person;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.PersonQueries;
import dev.kartoteka.domain.shared.JsonText;

import org.springframework.stereotype.Component;

/** What is kept of a person: staff export it, count it and erase it. */
@Component
class Persons implements Pages {

	private static final Logger log = LoggerFactory.getLogger(Persons.class);

	private static final String PATH = "/console/person/";

	private final PersonQueries queries;

	private final ErasePerson erasePerson;

	private final Phones phones;

	Persons(PersonQueries queries, ErasePerson erasePerson, Phones phones) {
		this.queries = queries;
		this.erasePerson = erasePerson;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.STAFF).show(Persons::show);
		routes.at(PATH + "export/", Routes.Audience.STAFF)
			.show(Persons::show)
			.submit(this::export)
			.recordedAs("STAFF_EXPORTED_PERSON");
		routes.at(PATH + "count/", Routes.Audience.STAFF).show(Persons::show).submit((visit) -> erase(visit, true));
		routes.at(PATH + "erase/", Routes.Audience.STAFF).show(Persons::show).submit((visit) -> erase(visit, false));
	}

	private static Reply show(Visit visit) {
		return Reply.page(page(visit, form(visit)));
	}

	private Reply export(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			JsonText document = this.queries.export(new PersonQueries.ExportRequest(visit.caller(),
					reader.submission(() -> new PersonQueries.Draft(reader.phone("phone", this.phones),
							reader.password("current_password"))),
					visit.address(), "/media/"));
			return Reply.download("person.json", document);
		}, page(visit, form));
	}

	private Reply erase(Visit visit, boolean dryRun) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			ErasedPerson erased = this.erasePerson.erase(new ErasePerson.Command(visit.caller(),
					reader.submission(() -> new ErasePerson.Draft(reader.phone("phone", this.phones),
							reader.password("current_password"), dryRun)),
					visit.address()));
			visit.report("STAFF_ERASED_PERSON");
			log.info("Account {} has asked for the erasure of a person: dry run {}, {}",
					visit.caller().account().value(), dryRun, erased.counts());
			return Reply.page(counted(visit, form, erased, dryRun));
		}, page(visit, form));
	}

	private static Document.Template counted(Visit visit, Form form, ErasedPerson erased, boolean dryRun) {
		PersonTexts texts = texts(visit);
		Map<String, String> kinds = texts.kinds(erased.counts());
		return (output, interceptor) -> JtecountedGenerated.render(output, interceptor, visit.frame(), texts, form,
				kinds, dryRun);
	}

	private static Document.Template page(Visit visit, Form form) {
		return (output, interceptor) -> JtepersonGenerated.render(output, interceptor, visit.frame(), texts(visit),
				form);
	}

	private static Form form(Visit visit) {
		return visit.form(texts(visit)::label);
	}

	private static PersonTexts texts(Visit visit) {
		return new PersonTexts(visit.language());
	}

}
