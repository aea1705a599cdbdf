package dev.kartoteka.adapter.console.account;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.session.Sessions;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.PostalAddress;

import org.springframework.stereotype.Component;

/** The caller's own account: profile, password, sessions, export, closing. */
@Component
class OwnAccount implements Pages {

	private static final String PATH = "/console/account/";

	private final AccountQueries queries;

	private final ChangeOwnAccount changeOwnAccount;

	private final ChangePassword changePassword;

	private final EndSession endSession;

	private final EndOtherSessions endOtherSessions;

	private final CloseOwnAccount closeOwnAccount;

	private final Phones phones;

	OwnAccount(AccountQueries queries, ChangeOwnAccount changeOwnAccount, ChangePassword changePassword,
			EndSession endSession, EndOtherSessions endOtherSessions, CloseOwnAccount closeOwnAccount, Phones phones) {
		this.queries = queries;
		this.changeOwnAccount = changeOwnAccount;
		this.changePassword = changePassword;
		this.endSession = endSession;
		this.endOtherSessions = endOtherSessions;
		this.closeOwnAccount = closeOwnAccount;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(PATH, Routes.Audience.ACCOUNTS).show(this::show).submit(this::change).recordedAs("ACCOUNT_CHANGED");
		routes.at(PATH + "password/", Routes.Audience.ACCOUNTS)
			.show((visit) -> Reply.page(passwordPage(visit, form(visit))))
			.submit(this::changePassword)
			.recordedAs("PASSWORD_SET");
		routes.at(PATH + "sessions/", Routes.Audience.ACCOUNTS)
			.show(this::sessions)
			.submit(this::endOthers)
			.recordedAs("SESSIONS_ENDED");
		routes.at(PATH + "sessions/{session}/end/", Routes.Audience.ACCOUNTS)
			.submit(this::end)
			.recordedAs("SESSIONS_ENDED");
		routes.at(PATH + "export/", Routes.Audience.ACCOUNTS).show(this::export).recordedAs("EXPORTED");
		routes.at(PATH + "close/", Routes.Audience.ACCOUNTS)
			.show((visit) -> Reply.page(closePage(visit, form(visit))))
			.submit(this::close)
			.recordedAs("ACCOUNT_CLOSED");
	}

	private Reply show(Visit visit) {
		AccountRecord own = this.queries.own(visit.caller());
		Form form = form(visit);
		if (form.isNew()) {
			AccountView account = own.account();
			form.with("surname", account.surname())
				.with("name", account.name())
				.with("second_name", account.secondName())
				.with("address", account.address())
				.with("username", own.username())
				.with("email", account.email())
				.with("phone", (account.phone() != null) ? this.phones.written(account.phone()) : "");
		}
		return Reply.page(page(visit, form, own));
	}

	private Reply change(Visit visit) {
		AccountRecord own = this.queries.own(visit.caller());
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.changeOwnAccount.change(new ChangeOwnAccount.Command(visit.caller(),
					reader.submission(() -> draft(reader, form, own)), visit.language(), visit.address()));
			return Reply.to(PATH, "saved");
		}, page(visit, form, own));
	}

	/** A username that is not changed may be one that could not be chosen. */
	private ChangeOwnAccount.Draft draft(FormReader reader, Form form, AccountRecord own) {
		boolean renamed = !form.value("username").strip().equals(own.username());
		Username username = renamed ? reader.username("username") : null;
		AccountChanges changes = new AccountChanges((username != null) ? Change.to(username) : Change.none(),
				Change.to(reader.optionalEmail("email")), Change.to(reader.optionalPhone("phone", this.phones)),
				Change.to(reader.optional("surname", FullName.MAX_LENGTH)),
				Change.to(reader.optional("name", FullName.MAX_LENGTH)),
				Change.to(reader.optional("second_name", FullName.MAX_LENGTH)),
				Change.to(new PostalAddress(reader.optional("address", PostalAddress.MAX_LENGTH))), Change.none());
		return new ChangeOwnAccount.Draft(changes,
				(username != null) ? this.phones.read(username.value()).orElse(null) : null,
				reader.optionalPassword("current_password").orElse(null));
	}

	private Reply changePassword(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.changePassword.change(new ChangePassword.Command(visit.caller(), reader.submission(() -> {
				reader.same("new_password", "repeated");
				return new ChangePassword.Draft(reader.password("current_password"), reader.password("new_password"));
			}), visit.address()));
			return Reply.to(PATH, "password");
		}, passwordPage(visit, form));
	}

	private Reply sessions(Visit visit) {
		return Sessions.page(visit, this.queries.sessions(visit.caller()));
	}

	private Reply end(Visit visit) {
		SessionId session = new SessionId(visit.id(0));
		boolean current = session.equals(visit.caller().session());
		this.endSession.end(new EndSession.Command(visit.caller(), session));
		return current ? Reply.signedOut(Reply.to("/console/sign-in/", "signed-out"))
				: Reply.to(PATH + "sessions/", "ended");
	}

	private Reply endOthers(Visit visit) {
		this.endOtherSessions.endOthers(visit.caller());
		return Reply.to(PATH + "sessions/", "ended");
	}

	private Reply export(Visit visit) {
		return Reply.download("account.json", this.queries.export(visit.caller()));
	}

	private Reply close(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.closeOwnAccount.close(new CloseOwnAccount.Command(visit.caller(),
					reader.submission(() -> reader.password("current_password")), visit.address()));
			return Reply.signedOut(Reply.to("/console/sign-in/", "removed"));
		}, closePage(visit, form));
	}

	private static Form form(Visit visit) {
		return visit.form(new AccountTexts(visit.language())::label);
	}

	private static Document.Template page(Visit visit, Form form, AccountRecord own) {
		return (output, interceptor) -> JteprofileGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form, own.account());
	}

	private static Document.Template passwordPage(Visit visit, Form form) {
		return (output, interceptor) -> JtepasswordGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form);
	}

	private static Document.Template closePage(Visit visit, Form form) {
		return (output, interceptor) -> JtecloseGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form);
	}

}
