package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.RequestEmail.Recipient;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.shared.PasswordFields.NEW_PASSWORD;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.email;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Requests for emails and text messages, and what their links lead to. */
@Controller
class EmailController implements RouteDeclarations {

	private static final Field<EmailAddress> EMAIL = Field.required("email", email());

	private static final Fields BY_EMAIL = Fields.of(EMAIL);

	private static final Field<@Nullable String> ANY_EMAIL = Field.optional("email", text());

	private static final Field<@Nullable String> ANY_PHONE = Field.optional("phone", text());

	private static final Field<String> UID = Field.required("uid", text());

	private static final Field<String> TOKEN = Field.required("token", text());

	private static final Fields ACTIVATION = Fields.of(UID, TOKEN);

	private static final Fields RESET = Fields.of(UID, TOKEN, NEW_PASSWORD);

	private final RequestEmail requestEmail;

	private final ConfirmAccount confirmAccount;

	private final ResetPassword resetPassword;

	private final Field<PhoneNumber> phone;

	private final Fields byPhone;

	EmailController(RequestEmail requestEmail, ConfirmAccount confirmAccount, ResetPassword resetPassword,
			PhoneNumbers phones) {
		this.requestEmail = requestEmail;
		this.confirmAccount = confirmAccount;
		this.resetPassword = resetPassword;
		this.phone = Field.required("phone", phones.type());
		this.byPhone = Fields.of(this.phone);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Activation", "/auth/users/activation/")
			.post(forAnyone(this::confirm).recordedAs(SecurityEvent.CONFIRMED));
		routes.at("Resend activation", "/auth/users/resend_activation/")
			.post(forAnyone((request) -> send(EmailKind.ACTIVATION, request))
				.recordedAs(SecurityEvent.MESSAGE_REQUESTED));
		routes.at("Reset password", "/auth/users/reset_password/")
			.post(forAnyone((request) -> send(EmailKind.PASSWORD_RESET, request))
				.recordedAs(SecurityEvent.MESSAGE_REQUESTED));
		routes.at("Reset password confirm", "/auth/users/reset_password_confirm/")
			.post(forAnyone(this::reset).recordedAs(SecurityEvent.PASSWORD_RESET));
	}

	private Response confirm(Request request) {
		Submission<EmailProof> proof = ACTIVATION.read(request.body()).map((values) -> proof(values, request));
		this.confirmAccount.confirm(new ConfirmAccount.Command(proof, request.address()));
		return Response.noContent();
	}

	private Response send(EmailKind kind, Request request) {
		this.requestEmail
			.request(new RequestEmail.Command(kind, recipient(request.body()), request.language(), request.address()));
		return Response.noContent();
	}

	/** The e-mail address counts, unless only a phone is given. */
	private Submission<Recipient> recipient(Body body) {
		boolean onlyPhone = isMissing(ANY_EMAIL, body) && !isMissing(ANY_PHONE, body);
		return onlyPhone ? this.byPhone.read(body).map((values) -> new Recipient.ByPhone(values.get(this.phone)))
				: BY_EMAIL.read(body).map((values) -> new Recipient.ByEmail(values.get(EMAIL)));
	}

	private static boolean isMissing(Field<?> field, Body body) {
		return field.readFrom(body) instanceof FieldResult.Missing<?>;
	}

	private Response reset(Request request) {
		Submission<ResetPassword.Draft> draft = RESET.read(request.body())
			.map((values) -> new ResetPassword.Draft(proof(values, request), values.get(NEW_PASSWORD)));
		this.resetPassword.reset(new ResetPassword.Command(draft, request.address()));
		return Response.noContent();
	}

	private static EmailProof proof(Values values, Request request) {
		AccountUid.read(values.get(UID)).ifPresent((account) -> request.recordId("target", account.value()));
		return new EmailProof(values.get(UID), values.get(TOKEN));
	}

}
