package dev.kartoteka.adapter.console.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.kartoteka.adapter.console.http.FormReader;
import dev.kartoteka.adapter.console.http.Ids;
import dev.kartoteka.adapter.console.http.Pages;
import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Reply;
import dev.kartoteka.adapter.console.http.Routes;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Pager;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointStaff;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.EndAccountSessions;
import dev.kartoteka.domain.account.SendAccountEmail;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.Conflict;
import dev.kartoteka.domain.shared.Listing.Slice;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/** The accounts, for staff. */
@Component
class Accounts implements Pages {

	private static final String LIST = "/console/accounts/";

	private static final String ACCOUNT = LIST + "{account}/";

	private final AccountQueries queries;

	private final ActivateAccount activateAccount;

	private final DeactivateAccount deactivateAccount;

	private final SendAccountEmail sendAccountEmail;

	private final EndAccountSessions endAccountSessions;

	private final AppointStaff appointStaff;

	private final DismissStaff dismissStaff;

	private final Phones phones;

	Accounts(AccountQueries queries, ActivateAccount activateAccount, DeactivateAccount deactivateAccount,
			SendAccountEmail sendAccountEmail, EndAccountSessions endAccountSessions, AppointStaff appointStaff,
			DismissStaff dismissStaff, Phones phones) {
		this.queries = queries;
		this.activateAccount = activateAccount;
		this.deactivateAccount = deactivateAccount;
		this.sendAccountEmail = sendAccountEmail;
		this.endAccountSessions = endAccountSessions;
		this.appointStaff = appointStaff;
		this.dismissStaff = dismissStaff;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at(LIST, Routes.Audience.STAFF).show(this::list);
		routes.at(LIST + "activate/", Routes.Audience.STAFF)
			.show(this::list)
			.submit((visit) -> forEachChosen(visit, this::activate))
			.recordedAs("STAFF_ACTIVATED");
		routes.at(LIST + "deactivate/", Routes.Audience.STAFF)
			.show(this::list)
			.submit((visit) -> forEachChosen(visit, this::deactivate))
			.recordedAs("STAFF_DEACTIVATED");
		routes.at(ACCOUNT, Routes.Audience.STAFF).show(this::show);
		act(routes, "activate/", "STAFF_ACTIVATED", this::activate, "saved");
		act(routes, "deactivate/", "STAFF_DEACTIVATED", this::deactivate, "saved");
		act(routes, "send-reset/", "STAFF_SENT_MESSAGE", (visit, id) -> send(visit, id, EmailKind.PASSWORD_RESET),
				"sent");
		act(routes, "send-activation/", "STAFF_SENT_MESSAGE", (visit, id) -> send(visit, id, EmailKind.ACTIVATION),
				"sent");
		act(routes, "end-sessions/", "STAFF_ENDED_SESSIONS", this::endSessions, "ended");
		routes.at(ACCOUNT + "appoint/", Routes.Audience.STAFF)
			.submit((visit) -> withPassword(visit,
					(password) -> this.appointStaff
						.appoint(new AppointStaff.Command(visit.caller(), id(visit), password, visit.address()))))
			.recordedAs("STAFF_APPOINTED");
		routes.at(ACCOUNT + "dismiss/", Routes.Audience.STAFF)
			.submit((visit) -> withPassword(visit,
					(password) -> this.dismissStaff
						.dismiss(new DismissStaff.Command(visit.caller(), id(visit), password, visit.address()))))
			.recordedAs("STAFF_DISMISSED");
	}

	private void act(Routes routes, String path, String event, Act act, String done) {
		routes.at(ACCOUNT + path, Routes.Audience.STAFF).submit((visit) -> {
			Form form = form(visit);
			return visit.submitting(form, () -> {
				act.on(visit, id(visit));
				return Reply.to(LIST + visit.id(0) + "/", done);
			}, page(visit, form));
		}).recordedAs(event);
	}

	private Reply list(Visit visit) {
		return Reply.page(listPage(visit, form(visit)));
	}

	private Document.Template listPage(Visit visit, Form form) {
		String sought = visit.query("q").strip();
		String state = visit.query("state");
		Optional<Boolean> active = switch (state) {
			case "active" -> Optional.of(true);
			case "inactive" -> Optional.of(false);
			default -> Optional.empty();
		};
		Optional<Boolean> staff = state.equals("staff") ? Optional.of(true) : Optional.empty();
		Slice<AccountRecord> slice = this.queries
			.accounts(visit.caller(), Submission.of(new AccountFilter(active, staff, sought)))
			.slice(visit.cursor(), Pager.SIZE);
		List<AccountRow> rows = slice.items().stream().map((found) -> row(found, visit)).toList();
		Map<String, String> query = new LinkedHashMap<>();
		query.put("q", sought);
		query.put("state", state);
		Pager pager = Pager.around(slice, (found) -> found.account().id(), LIST, query);
		return (output, interceptor) -> JteaccountsGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form, rows, sought, state, pager);
	}

	private Reply forEachChosen(Visit visit, Act act) {
		Form form = form(visit);
		List<AccountId> chosen = form.values("account")
			.stream()
			.flatMap((id) -> Ids.read(id).stream())
			.map(AccountId::new)
			.toList();
		if (chosen.isEmpty()) {
			form.mistake(new AccountTexts(visit.language()).chooseFirst());
			return Reply.refused(listPage(visit, form));
		}
		try {
			chosen.forEach((id) -> act.on(visit, id));
			return Reply.to(LIST, "saved");
		}
		catch (Conflict conflict) {
			form.mistake(visit.mistakeTexts().of(conflict));
			return Reply.page(409, listPage(visit, form));
		}
	}

	private Reply show(Visit visit) {
		return Reply.page(page(visit, form(visit)));
	}

	private Document.Template page(Visit visit, Form form) {
		return (output, interceptor) -> JteaccountGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form, row(this.queries.account(visit.caller(), id(visit)), visit));
	}

	private Reply withPassword(Visit visit, Consumer<Submission<Password>> act) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			act.accept(reader.submission(() -> reader.password("current_password")));
			return Reply.to(LIST + visit.id(0) + "/", "saved");
		}, page(visit, form));
	}

	private void activate(Visit visit, AccountId account) {
		this.activateAccount.activate(new ActivateAccount.Command(visit.caller(), account));
	}

	private void deactivate(Visit visit, AccountId account) {
		this.deactivateAccount.deactivate(new DeactivateAccount.Command(visit.caller(), account));
	}

	private void send(Visit visit, AccountId account, EmailKind kind) {
		this.sendAccountEmail
			.send(new SendAccountEmail.Command(visit.caller(), account, kind, visit.language(), visit.address()));
	}

	private void endSessions(Visit visit, AccountId account) {
		this.endAccountSessions.end(new EndAccountSessions.Command(visit.caller(), account, Optional.empty()));
	}

	private AccountRow row(AccountRecord found, Visit visit) {
		return AccountRow.of(found, this.phones, visit.texts());
	}

	private static AccountId id(Visit visit) {
		return new AccountId(visit.id(0));
	}

	private static Form form(Visit visit) {
		return visit.form(new AccountTexts(visit.language())::label);
	}

	/** What staff do with one account. */
	@FunctionalInterface
	private interface Act {

		void on(Visit visit, AccountId account);

	}

}
