package dev.kartoteka.application.client;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.client.ConfirmOwnPhone;
import dev.kartoteka.domain.client.PendingPhone;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.PhoneCodeHasher;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.credential.ClientAccessReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.message.TextOutbox;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;
import dev.kartoteka.domain.throttle.Throttle;

@UseCase
class ConfirmOwnPhoneService implements ConfirmOwnPhone {

	private final ClientAccessReader accessReader;

	private final ClientReader reader;

	private final ClientRepository clients;

	private final ClientCardRepository cards;

	private final RecordAccess access;

	private final PhoneCodes codes;

	private final Throttle throttle;

	private final Clock clock;

	ConfirmOwnPhoneService(ClientAccessReader accessReader, ClientReader reader, ClientRepository clients,
			ClientCardRepository cards, CredentialRegister credentials, SessionRepository sessions,
			PhoneCodeStore store, PhoneCodeHasher hasher, TextOutbox outbox, Throttle throttle, Clock clock) {
		this.accessReader = accessReader;
		this.reader = reader;
		this.clients = clients;
		this.cards = cards;
		this.access = new RecordAccess(credentials, sessions);
		this.codes = new PhoneCodes(store, hasher, outbox, throttle);
		this.throttle = throttle;
		this.clock = clock;
	}

	/** Reads first, so that the transaction holds the only connection. */
	@Override
	public void confirm(Command command) {
		this.accessReader.of(command.caller()).requireOwner();
		this.throttle.countFrom(command.address(), Attempt.TRY_CODE);
		PhoneCode code = command.code().accept();
		ClientId own = command.caller().client();
		PendingPhone pending = this.reader.pendingPhone(own).orElseThrow(PhoneCodes::badCode);
		CodeScope scope = pending.scope(command.caller());
		this.codes.requireGood(scope, code, command.address());
		Optional<ClientId> other = this.reader.withPhone(pending.phone());
		this.codes.useUp(scope, code);
		Map<ClientId, Client> locked = locked(own, other);
		Client client = Optional.ofNullable(locked.get(own))
			.filter((found) -> found.awaits(pending))
			.orElseThrow(PhoneCodes::badCode);
		other.map(locked::get)
			.filter((found) -> found.phone().equals(pending.phone()))
			.ifPresent((found) -> join(found, client));
		client.confirmPhone(pending, this.clock);
		this.clients.update(client);
	}

	/** Locks by ascending id, so that two confirmations do not wait for each other. */
	private Map<ClientId, Client> locked(ClientId own, Optional<ClientId> other) {
		Map<ClientId, Client> locked = new HashMap<>();
		Stream.concat(Stream.of(own), other.stream())
			.sorted(Comparator.comparingLong(ClientId::value))
			.forEach((id) -> this.clients.findForChange(id).ifPresent((found) -> locked.put(id, found)));
		return locked;
	}

	/** Takes the cards of a record that nobody owns, and ends it. */
	private void join(Client other, Client client) {
		if (other.isOwned()) {
			throw InvalidInput.of("phone", new Violation.TakenByAnotherClient("phone"));
		}
		this.cards.moveAll(other.id(), client.id());
		this.access.endAll(other.id());
		this.clients.remove(other);
	}

}
