package dev.kartoteka.adapter.console.account;

import java.util.Optional;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.stereotype.Component;

/** Registration, with or without an invitation by email. */
@Component
class Registration implements Pages {

	private static final String PATH = "/console/register/";

	private final RegisterAccount registerAccount;

	private final Phones phones;

	Registration(RegisterAccount registerAccount, Phones phones) {
		this.registerAccount = registerAccount;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.ANYONE).show(this::show).submit(this::register);
	}

	private Reply show(Visit visit) {
		Form form = form(visit);
		if (form.isNew()) {
			form.with("invitation", visit.query("invitation"));
		}
		return Reply.page(page(visit, form));
	}

	private Reply register(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		String invitation = form.value("invitation");
		return visit.submitting(form, () -> {
			this.registerAccount.register(new RegisterAccount.Command(visit.optionalCaller(),
					invitation.isEmpty() ? Optional.empty() : Optional.of(invitation),
					reader.submission(() -> draft(reader)), visit.language(), visit.address()));
			visit.report("REGISTERED");
			AccountTexts texts = new AccountTexts(visit.language());
			String next = invitation.isEmpty() ? texts.registered(!form.value("email").isBlank()) : texts.joined();
			return Reply.page((output, interceptor) -> JtemessageGenerated.render(output, interceptor, visit.frame(),
					texts.registeredTitle(), next, texts.signIn()));
		}, page(visit, form));
	}

	private RegisterAccount.Draft draft(FormReader reader) {
		reader.same("password", "repeated");
		Username username = reader.optionalUsername("username");
		return new RegisterAccount.Draft(username,
				(username != null) ? this.phones.read(username.value()).orElse(null) : null,
				reader.optionalEmail("email"), reader.optionalPhone("phone", this.phones), reader.password("password"),
				new FullName(reader.optional("surname", FullName.MAX_LENGTH),
						reader.optional("name", FullName.MAX_LENGTH), ""),
				PostalAddress.UNKNOWN);
	}

	private static Form form(Visit visit) {
		return visit.form(new AccountTexts(visit.language())::label);
	}

	private static Document.Template page(Visit visit, Form form) {
		return (output, interceptor) -> JteregisterGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form);
	}

}
