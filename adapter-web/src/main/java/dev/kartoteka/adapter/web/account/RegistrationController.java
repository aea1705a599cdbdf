package dev.kartoteka.adapter.web.account;

import static dev.kartoteka.adapter.web.shared.PersonFields.ADDRESS;
import static dev.kartoteka.adapter.web.shared.PersonFields.SECOND_NAME;
import static dev.kartoteka.adapter.web.shared.PersonFields.SURNAME;
import static dev.kartoteka.adapter.web.wire.input.Kinds.email;
import static dev.kartoteka.adapter.web.wire.input.Kinds.text;
import static dev.kartoteka.adapter.web.wire.input.Kinds.username;
import static dev.kartoteka.adapter.web.wire.route.Action.forAnybody;
import static dev.kartoteka.adapter.web.wire.route.Action.forUsers;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

import dev.kartoteka.adapter.web.wire.answer.Answer;
import dev.kartoteka.adapter.web.wire.input.Field;
import dev.kartoteka.adapter.web.wire.input.Fields;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.Values;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.Resource;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;

/** How accounts come about, are let in and shut out. */
@Controller
class RegistrationController implements Resource {

	private static final Field<@Nullable EmailAddress> EMAIL = Field.nullable("email", email());

	private static final Field<Password> PASSWORD = Field.required("password",
			text().atMost(Password.MAX_LENGTH).as(Password::new));

	private static final Field<String> NAME = Field.optional("name", text().orBlank().atMost(FullName.MAX_LENGTH), "");

	private final Field<@Nullable Username> username;

	private final Field<@Nullable PhoneNumber> phone;

	private final Fields fields;

	private final RegisterAccount registering;

	private final ActivateAccount activating;

	private final DeactivateAccount deactivating;

	RegistrationController(RegisterAccount registering, ActivateAccount activating, DeactivateAccount deactivating,
			PhoneNumbers phones) {
		this.registering = registering;
		this.activating = activating;
		this.deactivating = deactivating;
		this.phone = Field.nullable("phone", phones.kind());
		this.username = Field.requiredWithout(List.of(EMAIL, this.phone), "username", username());
		this.fields = Fields.of(this.username, EMAIL, this.phone, PASSWORD, SURNAME, NAME, SECOND_NAME, ADDRESS);
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("User List", "/auth/users/").post(forAnybody(this::register));
		routes.at("User Activate", "/auth/users/{id}/activate/").post(forUsers(this::activate));
		routes.at("User Deactivate", "/auth/users/{id}/deactivate/").post(forUsers(this::deactivate));
	}

	private Answer register(Request request) {
		RegisterAccount.Registered account = this.registering
			.register(this.fields.read(request.body()).map(this::command).accept());
		Identity identity = account.identity();
		String email = (identity.email() != null) ? identity.email().value() : "";
		return Answer.created(new Registered(email, identity.username().value(), account.id().value()));
	}

	private RegisterAccount.Command command(Values values) {
		return new RegisterAccount.Command(values.get(this.username), values.get(EMAIL), values.get(this.phone),
				values.get(PASSWORD), new FullName(values.get(SURNAME), values.get(NAME), values.get(SECOND_NAME)),
				values.get(ADDRESS));
	}

	private Answer activate(Caller caller, Request request) {
		this.activating.activate(new ActivateAccount.Command(caller, named(request)));
		return Answer.noContent();
	}

	private Answer deactivate(Caller caller, Request request) {
		this.deactivating.deactivate(new DeactivateAccount.Command(caller, named(request)));
		return Answer.noContent();
	}

	private static AccountId named(Request request) {
		if (request.id(0) < 1) {
			throw new NotFound("No account has the id " + request.id(0));
		}
		return new AccountId(request.id(0));
	}

	private record Registered(String email, String username, long id) {
	}

}
