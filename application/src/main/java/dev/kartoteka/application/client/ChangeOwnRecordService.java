package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.credential.LogInCredentials;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ChangeOwnRecordService implements ChangeOwnRecord {

	private final ClientAccessReader accessReader;

	private final SessionRepository sessions;

	private final ClientRepository clients;

	private final ClientReader reader;

	private final CredentialReader credentialReader;

	private final CredentialRegister credentials;

	private final PhoneCodes codes;

	private final Throttle throttle;

	private final CurrentClientPassword currentPassword;

	private final OwnPasswords passwords;

	private final PasswordHasher hasher;

	private final Clock clock;

	ChangeOwnRecordService(ClientAccessReader accessReader, SessionRepository sessions, ClientRepository clients,
			ClientReader reader, CredentialReader credentialReader, CredentialRegister credentials,
			PhoneCodeStore codeStore, PhoneCodeHasher codeHasher, TextOutbox outbox, CommonPasswords commonPasswords,
			PasswordHasher hasher, Throttle throttle, Clock clock) {
		this.accessReader = accessReader;
		this.sessions = sessions;
		this.clients = clients;
		this.reader = reader;
		this.credentialReader = credentialReader;
		this.credentials = credentials;
		this.codes = new PhoneCodes(codeStore, codeHasher, outbox, throttle);
		this.throttle = throttle;
		this.currentPassword = new CurrentClientPassword(throttle, hasher);
		this.passwords = new OwnPasswords(commonPasswords, hasher);
		this.hasher = hasher;
		this.clock = clock;
	}

	@Override
	public ClientView change(Command command) {
		ClientAccess access = OwnRecord.require(command.caller(), command.client(), this.accessReader);
		if (command.whole()) {
			access.requireOwner();
		}
		Draft draft = command.draft().accept();
		if (!draft.changes().isEmpty()) {
			access.requireOwner();
		}
		LogInCredentials seen = this.credentialReader.of(command.caller().client()).orElseThrow(OwnRecord::gone);
		return access.owner() ? changed(draft, seen, command) : withPassword(draft, access, seen, command);
	}

	private ClientView changed(Draft draft, LogInCredentials seen, Command command) {
		PasswordHash own = seen.own().orElseThrow(OwnRecord::gone);
		Optional<PhoneNumber> phone = anotherPhone(draft, seen.phone());
		boolean sensitive = draft.password().isPresent() || phone.isPresent();
		if (sensitive) {
			this.currentPassword.require(draft.currentPassword(), List.of(own), command.caller(), command.address());
		}
		phone.ifPresent((changed) -> countText(changed, command));
		Optional<PasswordHash> password = draft.password().map((given) -> hashed(given, seen.phone()));
		List<OrganizationView> organizations = this.reader.organizationsOf(seen.client());
		Client client = this.clients.findForChange(seen.client())
			.filter((found) -> !sensitive || found.hasPassword(own))
			.orElseThrow(CurrentClientPassword::wrong);
		client.change(draft.changes(), this.clock);
		password.ifPresent((hash) -> {
			client.changePassword(hash, this.clock);
			this.sessions.endAllBut(command.caller().session(), client.id().asSessionHolder());
		});
		this.clients.update(client);
		phone.flatMap((_) -> Optional.ofNullable(client.snapshot().pending()))
			.ifPresent((pending) -> this.codes.requestCounted(pending.scope(command.caller()), command.language()));
		return ClientView.of(client.snapshot(), organizations);
	}

	private static Optional<PhoneNumber> anotherPhone(Draft draft, PhoneNumber current) {
		return (draft.changes().phone() instanceof Change.To<PhoneNumber>(PhoneNumber phone) && !phone.equals(current))
				? Optional.of(phone) : Optional.empty();
	}

	private void countText(PhoneNumber phone, Command command) {
		this.throttle.countFrom(command.address(), Attempt.REQUEST_TEXT);
		this.throttle.countOn("client " + command.client(), command.address(), Attempt.REQUEST_TEXT);
		this.codes.countRequest(phone, command.address());
	}

	private PasswordHash hashed(Password password, PhoneNumber phone) {
		this.passwords.requireStrong(password, phone);
		return this.passwords.hashed(password);
	}

	/** Sets another password for the credentials that the session rests on. */
	private ClientView withPassword(Draft draft, ClientAccess access, LogInCredentials seen, Command command) {
		ClientView view = this.accessReader.seenBy(access.credentials()).orElseThrow(OwnRecord::gone);
		draft.password().ifPresent((password) -> {
			this.currentPassword.require(draft.currentPassword(), seen.hashesOf(access.credentials()), command.caller(),
					command.address());
			this.passwords.requireStrongForACard(password);
			this.credentials.change(access.credentials(), this.hasher.hash(password, seen.salt()),
					command.caller().session());
		});
		return view;
	}

}
