package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedImages;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.account.PersonalFields.EMAIL;
import static dev.kartoteka.adapter.web.account.PersonalFields.NAME;
import static dev.kartoteka.adapter.web.shared.PasswordFields.CURRENT_PASSWORD;
import static dev.kartoteka.adapter.web.shared.PasswordFields.CURRENT_PASSWORD_IF_NEEDED;
import static dev.kartoteka.adapter.web.shared.PasswordFields.NEW_PASSWORD;
import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.username;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** The account of the caller. */
@Controller
class OwnAccountController implements RouteDeclarations {

	private static final Field<Username> USERNAME = Field.required("username", username());

	private static final Fields CLOSE = Fields.of(CURRENT_PASSWORD);

	private static final Fields PASSWORD_CHANGE = Fields.of(CURRENT_PASSWORD, NEW_PASSWORD);

	private final PhoneNumbers phones;

	private final Field<@Nullable PhoneNumber> phone;

	private final Field<@Nullable ImageName> image;

	private final Fields changeableFields;

	private final AccountQueries queries;

	private final ChangeOwnAccount changeOwnAccount;

	private final CloseOwnAccount closeOwnAccount;

	private final ChangePassword changePassword;

	private final AccountMapper accounts;

	OwnAccountController(AccountQueries queries, ChangeOwnAccount changeOwnAccount, CloseOwnAccount closeOwnAccount,
			ChangePassword changePassword, AccountMapper accounts, PhoneNumbers phones, UploadedImages images) {
		this.queries = queries;
		this.changeOwnAccount = changeOwnAccount;
		this.closeOwnAccount = closeOwnAccount;
		this.changePassword = changePassword;
		this.accounts = accounts;
		this.phones = phones;
		this.phone = Field.nullable("phone", phones.optionalType());
		this.image = Field.nullable("image", images.type());
		this.changeableFields = Fields.of(USERNAME, EMAIL, this.phone, SURNAME, NAME, SECOND_NAME, ADDRESS, this.image,
				CURRENT_PASSWORD_IF_NEEDED);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("Me", "/auth/users/me/")
			.get(forAccounts(this::show))
			.patch(forAccounts(this::change).recordedAs(SecurityEvent.ACCOUNT_CHANGED))
			.delete(forAccounts(this::close).recordedAs(SecurityEvent.ACCOUNT_CLOSED));
		routes.at("Export", "/auth/users/me/export/").get(forAccounts(this::export).recordedAs(SecurityEvent.EXPORTED));
		routes.at("Set password", "/auth/users/set_password/")
			.post(forAccounts(this::changePassword).recordedAs(SecurityEvent.PASSWORD_SET));
	}

	private Response show(Caller caller, Request request) {
		return Response.ok(this.accounts.whole(this.queries.own(caller), request.representationContext()));
	}

	private Response export(Caller caller, Request request) {
		return Response.ok(RawJson.of(this.queries.export(caller)));
	}

	private Response change(Caller caller, Request request) {
		Submission<ChangeOwnAccount.Draft> draft = this.changeableFields
			.readPartiallyLater(request.bodyWithFile(ReceiveImage.MAX_SIZE))
			.map((values) -> new ChangeOwnAccount.Draft(changes(values), usernameAsPhone(values),
					values.get(CURRENT_PASSWORD_IF_NEEDED)));
		AccountRecord changed = this.changeOwnAccount
			.change(new ChangeOwnAccount.Command(caller, draft, request.language(), request.address()));
		return Response.ok(this.accounts.whole(changed, request.representationContext()));
	}

	private @Nullable PhoneNumber usernameAsPhone(Values values) {
		return (values.change(USERNAME) instanceof Change.To<Username>(Username name))
				? this.phones.read(name.value()).orElse(null) : null;
	}

	private AccountChanges changes(Values values) {
		return new AccountChanges(values.change(USERNAME), values.change(EMAIL), values.change(this.phone),
				values.change(SURNAME), values.change(NAME), values.change(SECOND_NAME), values.change(ADDRESS),
				values.change(this.image));
	}

	private Response close(Caller caller, Request request) {
		Submission<Password> password = CLOSE.read(request.body()).map((values) -> values.get(CURRENT_PASSWORD));
		this.closeOwnAccount.close(new CloseOwnAccount.Command(caller, password, request.address()));
		return Response.noContent();
	}

	private Response changePassword(Caller caller, Request request) {
		Submission<ChangePassword.Draft> draft = PASSWORD_CHANGE.read(request.body())
			.map((values) -> new ChangePassword.Draft(values.get(CURRENT_PASSWORD), values.get(NEW_PASSWORD)));
		this.changePassword.change(new ChangePassword.Command(caller, draft, request.address()));
		return Response.noContent();
	}

}
