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
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.RequestEmail.Recipient;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Component;

/**
 * Requests for letters, and the pages to which their links lead. Such a page shows a
 * button and acts only when that is pressed, since mail scanners follow links.
 */
@Component
class Letters implements Pages {

	private final RequestEmail requestEmail;

	private final ConfirmAccount confirmAccount;

	private final ResetPassword resetPassword;

	private final AcceptEmailInvitation acceptInvitation;

	private final Phones phones;

	Letters(RequestEmail requestEmail, ConfirmAccount confirmAccount, ResetPassword resetPassword,
			AcceptEmailInvitation acceptInvitation, Phones phones) {
		this.requestEmail = requestEmail;
		this.confirmAccount = confirmAccount;
		this.resetPassword = resetPassword;
		this.acceptInvitation = acceptInvitation;
		this.phones = phones;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("/console/forgotten/", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(requestPage(visit, form(visit), EmailKind.PASSWORD_RESET)))
			.submit((visit) -> request(visit, EmailKind.PASSWORD_RESET));
		routes.at("/console/activation/", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(requestPage(visit, form(visit), EmailKind.ACTIVATION)))
			.submit((visit) -> request(visit, EmailKind.ACTIVATION));
		routes.at("/console/activate/{uid:text}/{token:text}", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(confirmPage(visit, form(visit))).withoutReferrer())
			.submit(this::confirm)
			.recordedAs("CONFIRMED");
		routes.at("/console/password/reset/confirm/{uid:text}/{token:text}", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(resetPage(visit, form(visit))).withoutReferrer())
			.submit(this::reset)
			.recordedAs("PASSWORD_RESET");
		routes.at("/console/invitation/{token:text}", Routes.Audience.ANYONE)
			.show((visit) -> Reply.page(invitationPage(visit, form(visit))).withoutReferrer())
			.submit(this::accept);
	}

	private Reply request(Visit visit, EmailKind kind) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		AccountTexts texts = new AccountTexts(visit.language());
		return visit.submitting(form, () -> {
			this.requestEmail.request(new RequestEmail.Command(kind, reader.submission(() -> recipient(form, reader)),
					visit.language(), visit.address()));
			visit.report("MESSAGE_REQUESTED");
			return Reply.page((output, interceptor) -> JtemessageGenerated.render(output, interceptor, visit.frame(),
					texts.sentTitle(), texts.sent(), texts.signIn()));
		}, requestPage(visit, form, kind));
	}

	private Recipient recipient(Form form, FormReader reader) {
		Optional<PhoneNumber> phone = this.phones.read(form.value("recipient"));
		return phone.<Recipient>map(Recipient.ByPhone::new)
			.orElseGet(() -> new Recipient.ByEmail(reader.email("recipient")));
	}

	private Reply confirm(Visit visit) {
		Form form = form(visit);
		return visit.submitting(form, () -> {
			try {
				this.confirmAccount.confirm(new ConfirmAccount.Command(Submission.of(proof(visit)), visit.address()));
				return Reply.to("/console/sign-in/", "confirmed");
			}
			catch (StaleActivation _) {
				form.mistake(new AccountTexts(visit.language()).stale());
				return Reply.refused(confirmPage(visit, form));
			}
		}, confirmPage(visit, form)).withoutReferrer();
	}

	private Reply reset(Visit visit) {
		Form form = form(visit);
		FormReader reader = visit.reader(form);
		return visit.submitting(form, () -> {
			this.resetPassword.reset(new ResetPassword.Command(reader.submission(() -> {
				reader.same("new_password", "repeated");
				return new ResetPassword.Draft(proof(visit), reader.password("new_password"));
			}), visit.address()));
			return Reply.to("/console/sign-in/", "reset");
		}, resetPage(visit, form)).withoutReferrer();
	}

	private Reply accept(Visit visit) {
		Form form = form(visit);
		return visit.submitting(form, () -> {
			this.acceptInvitation.accept(
					new AcceptEmailInvitation.Command(visit.caller(), Submission.of(visit.text(0)), visit.address()));
			return Reply.to("/console/", "accepted");
		}, invitationPage(visit, form)).withoutReferrer();
	}

	private static EmailProof proof(Visit visit) {
		return new EmailProof(visit.text(0), visit.text(1));
	}

	private static Form form(Visit visit) {
		return visit.form(new AccountTexts(visit.language())::label);
	}

	private static Document.Template requestPage(Visit visit, Form form, EmailKind kind) {
		return (output, interceptor) -> JterequestGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form, kind == EmailKind.PASSWORD_RESET);
	}

	private static Document.Template confirmPage(Visit visit, Form form) {
		return (output, interceptor) -> JteconfirmGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form);
	}

	private static Document.Template resetPage(Visit visit, Form form) {
		return (output, interceptor) -> JteresetGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form);
	}

	private static Document.Template invitationPage(Visit visit, Form form) {
		return (output, interceptor) -> JteinvitationGenerated.render(output, interceptor, visit.frame(),
				new AccountTexts(visit.language()), form, visit.text(0));
	}

}
