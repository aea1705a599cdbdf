package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PasswordHasher;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class TakeOverRecordService implements TakeOverRecord {

	private final PhoneCodes codes;

	private final ClientReader reader;

	private final ClientRepository clients;

	private final RecordAccess access;

	private final OwnPasswords passwords;

	private final Throttle throttle;

	private final Clock clock;

	TakeOverRecordService(PhoneCodeStore store, PhoneCodeHasher codeHasher, TextOutbox outbox, ClientReader reader,
			ClientRepository clients, CredentialRegister credentials, SessionRepository sessions,
			CommonPasswords commonPasswords, PasswordHasher hasher, Throttle throttle, Clock clock) {
		this.codes = new PhoneCodes(store, codeHasher, outbox, throttle);
		this.reader = reader;
		this.clients = clients;
		this.access = new RecordAccess(credentials, sessions);
		this.passwords = new OwnPasswords(commonPasswords, hasher);
		this.throttle = throttle;
		this.clock = clock;
	}

	/** Looks at the password first, so that a weak one costs no try of the code. */
	@Override
	public ClientId takeOver(Command command) {
		this.throttle.countFrom(command.address(), Attempt.TRY_CODE);
		Draft draft = command.draft().accept();
		this.passwords.requireStrong(draft.password(), draft.phone());
		CodeScope scope = CodeScope.ofClientPassword(draft.phone());
		this.codes.requireGood(scope, draft.code(), command.address());
		PasswordHash password = this.passwords.hashed(draft.password());
		Optional<ClientId> known = this.reader.withPhone(draft.phone());
		this.codes.useUp(scope, draft.code());
		Client client = locked(known, draft.phone());
		client.takeOver(password, this.clock);
		this.clients.update(client);
		this.access.endAll(client.id());
		return client.id();
	}

	/** The client may have gone, or changed the phone, since the code was sent. */
	private Client locked(Optional<ClientId> known, PhoneNumber phone) {
		return known.flatMap(this.clients::findForChange)
			.filter((client) -> client.phone().equals(phone))
			.orElseThrow(PhoneCodes::badCode);
	}

}
