package dev.kartoteka.adapter.web.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.PasswordFields;
import dev.kartoteka.adapter.web.wire.input.Body;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.FieldResult;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.AccountRecord;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CloseAccount;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.account.PersonalFields.EMAIL;
import static dev.kartoteka.adapter.web.account.PersonalFields.NAME;
import static dev.kartoteka.adapter.web.shared.PasswordFields.CURRENT_PASSWORD;
import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.bool;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.text;
import static dev.kartoteka.adapter.web.wire.input.FieldTypes.username;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;
import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAnyone;

/** Registration of accounts, and their list for staff. */
@Controller
class AccountController implements RouteDeclarations {

	private static final Fields CLOSE = Fields.of(CURRENT_PASSWORD);

	private static final Field<Password> PASSWORD = PasswordFields.newPassword("password");

	private static final Field<@Nullable String> INVITATION = Field.optional("invitation", text());

	private static final Field<@Nullable Boolean> ACTIVE = Field.optional("active", bool());

	private static final Field<@Nullable Boolean> STAFF = Field.optional("staff", bool());

	private static final Field<String> SEARCH = Field.optional("search", text().allowingBlank(), "");

	private static final Fields FILTER = Fields.of(ACTIVE, STAFF, SEARCH);

	private final PhoneNumbers phones;

	private final Field<@Nullable Username> username;

	private final Field<@Nullable PhoneNumber> phone;

	private final Fields registration;

	private final RegisterAccount registerAccount;

	private final CloseAccount closeAccount;

	private final AccountQueries queries;

	private final AccountMapper accounts;

	AccountController(RegisterAccount registerAccount, CloseAccount closeAccount, AccountQueries queries,
			AccountMapper accounts, PhoneNumbers phones) {
		this.registerAccount = registerAccount;
		this.closeAccount = closeAccount;
		this.queries = queries;
		this.accounts = accounts;
		this.phones = phones;
		this.phone = Field.nullable("phone", phones.optionalType());
		this.username = Field.requiredWithout(List.of(EMAIL, this.phone, INVITATION), "username", username());
		this.registration = Fields.of(this.username, EMAIL, this.phone, PASSWORD, SURNAME, NAME, SECOND_NAME, ADDRESS,
				INVITATION);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("User List", "/auth/users/")
			.get(forAccounts(this::list))
			.post(forAnyone(this::register).withIdempotencyKey().recordedAs(SecurityEvent.REGISTERED));
		routes.at("User Instance", "/auth/users/{id}/")
			.get(forAccounts(this::show))
			.delete(forAccounts(this::close).recordedAs(SecurityEvent.STAFF_CLOSED_ACCOUNT));
	}

	private Response list(Caller caller, Request request) {
		Listing<AccountRecord> found = this.queries.accounts(caller,
				FILTER.read(request.query().asBody()).map(AccountController::filter));
		RepresentationContext context = request.representationContext();
		return Response.list(found, (account) -> account.account().id(),
				(account) -> this.accounts.whole(account, context));
	}

	private static AccountFilter filter(Values values) {
		return new AccountFilter(Optional.ofNullable(values.get(ACTIVE)), Optional.ofNullable(values.get(STAFF)),
				values.get(SEARCH));
	}

	private Response show(Caller caller, Request request) {
		AccountRecord account = this.queries.account(caller, LookupAccount.of(request.id(0)));
		return Response.ok(this.accounts.whole(account, request.representationContext()));
	}

	private Response close(Caller caller, Request request) {
		this.closeAccount.close(new CloseAccount.Command(caller, LookupAccount.of(request.id(0)),
				CLOSE.read(request.body()).map((values) -> values.get(CURRENT_PASSWORD)), request.address()));
		return Response.noContent();
	}

	private Response register(Request request) {
		Body body = request.body();
		RegisterAccount.Registered account = this.registerAccount
			.register(new RegisterAccount.Command(request.optionalCaller(), invitationIn(body),
					this.registration.read(body).map(this::draft), request.language(), request.address()));
		request.recordId("target", account.id().value());
		Identity identity = account.identity();
		String email = (identity.email() != null) ? identity.email().value() : "";
		return Response.created("/auth/users/" + account.id().value() + "/",
				new Registered(email, identity.username().value(), account.id().value()));
	}

	/** Whether strangers may register depends on it, so it is read before the fields. */
	private static Optional<String> invitationIn(Body body) {
		return switch (INVITATION.readFrom(body)) {
			case FieldResult.Valid<?>(String token) -> Optional.of(token);
			default -> Optional.empty();
		};
	}

	private RegisterAccount.Draft draft(Values values) {
		Username username = values.get(this.username);
		PhoneNumber usernameAsPhone = (username != null) ? this.phones.read(username.value()).orElse(null) : null;
		return new RegisterAccount.Draft(username, usernameAsPhone, values.get(EMAIL), values.get(this.phone),
				values.get(PASSWORD), new FullName(values.get(SURNAME), values.get(NAME), values.get(SECOND_NAME)),
				values.get(ADDRESS));
	}

	private record Registered(String email, String username, long id) {
	}

}
