package dev.kartoteka.application.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.application.client.OwnedRecordUseCases;
import dev.kartoteka.application.clientcard.ClientCardUseCases;
import dev.kartoteka.application.code.CodeUseCases;
import dev.kartoteka.application.person.PersonUseCases;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.SendTexts;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasePerson;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person, of whom two organizations issue cards with passwords, logs in by these
 * passwords, takes the record over by codes, and is erased.
 */
final class PersonsStory implements Story {

	private static final PhoneNumber PHONE = new PhoneNumber("+79000000001");

	private static final List<Password> PASSWORDS = List.of(new Password("the salon's own"),
			new Password("the garage's own"), new Password("battery staple"), new Password("correct horse"));

	private final World world;

	private final Staff staff;

	private final Caller alice;

	private final List<OrganizationId> organizations;

	private final IssueClientCard issue;

	private final RequestCode requestCode;

	private final SendTexts sendTexts;

	private final TakeOverRecord takeOver;

	private final LogInClient logIn;

	private final ErasePerson erase;

	/** Whose sessions are known. */
	private final Map<SessionId, ClientId> sessions = new HashMap<>();

	private final Set<SessionId> ended = new HashSet<>();

	private final Set<ClientId> clients = new HashSet<>();

	private final Set<ClientId> erased = new HashSet<>();

	private final Map<String, Integer> usedCodes = new HashMap<>();

	PersonsStory(World world) {
		this.world = world;
		this.staff = new Staff(world);
		this.alice = world.given().loggedIn(world.given().anAccount("alice"));
		this.organizations = List.of(world.given().anOrganization(this.alice.account()),
				world.given().anOrganization(this.alice.account()));
		this.issue = world.running(IssueClientCard.class, new ClientCardUseCases(world.fakes()).issue());
		this.requestCode = world.running(RequestCode.class, CodeUseCases.request(world.fakes()));
		this.sendTexts = world.running(SendTexts.class, new AccountUseCases(world.fakes()).sendTexts());
		OwnedRecordUseCases records = new OwnedRecordUseCases(world.fakes());
		this.takeOver = world.running(TakeOverRecord.class, records.takeOver());
		this.logIn = world.running(LogInClient.class, records.logIn());
		this.erase = world.running(ErasePerson.class, PersonUseCases.erase(world.fakes()));
	}

	@Override
	public List<Runnable> requests() {
		return List.of(this::issue, this::issue, this::requestCode, this::sendTexts, this::sendTexts, this::takeOver,
				this::takeOver, this::guess, this::logIn, this::logIn, this::logIn, this::erase);
	}

	private void issue() {
		OrganizationId organization = this.world.oneOf(this.organizations);
		ClientCardDetails details = ClientCardDetails.of(new FullName("", "Name", ""), PHONE);
		IssueClientCard.Draft draft = new IssueClientCard.Draft(details, this.world.oneOf(PASSWORDS));
		this.world
			.request("issue in " + organization,
					() -> this.issue.issue(
							new IssueClientCard.Command(this.alice, Optional.of(organization), Submission.of(draft))))
			.ifDone((card) -> this.clients.add(card.client()));
	}

	private void requestCode() {
		this.world.request("request a code", () -> this.requestCode
			.request(new RequestCode.Command(Submission.of(PHONE), Language.ENGLISH, Staff.ADDRESS)));
	}

	private void sendTexts() {
		this.world.request("send texts", this.sendTexts::sendDue);
	}

	private void takeOver() {
		List<String> codes = this.world.fakes()
			.messenger()
			.delivered()
			.stream()
			.map((content) -> ((Content.Code) content).code())
			.distinct()
			.toList();
		if (!codes.isEmpty()) {
			String code = this.world.oneOf(codes);
			Set<SessionId> known = new HashSet<>(this.sessions.keySet());
			takeOver(code).ifDone((client) -> {
				this.usedCodes.merge(code, 1, Integer::sum);
				known.stream().filter((session) -> client.equals(this.sessions.get(session))).forEach(this.ended::add);
			});
		}
	}

	private void guess() {
		assertThat(takeOver("guess").isDone()).as("a guess is good").isFalse();
	}

	private Answer<ClientId> takeOver(String code) {
		TakeOverRecord.Draft draft = new TakeOverRecord.Draft(PHONE, new PhoneCode(code), this.world.oneOf(PASSWORDS));
		return this.world.request("take over by " + code,
				() -> this.takeOver.takeOver(new TakeOverRecord.Command(Submission.of(draft), Staff.ADDRESS)));
	}

	private void logIn() {
		LogInClient.Proof proof = new LogInClient.Proof(PHONE, this.world.oneOf(PASSWORDS));
		this.world
			.request("log in",
					() -> this.logIn
						.logIn(new LogInClient.Command(Submission.of(proof), new Origin("a browser", Staff.ADDRESS))))
			.ifDone((loggedIn) -> this.sessions.put(loggedIn.caller().session(), loggedIn.caller().client()));
	}

	private void erase() {
		Set<SessionId> known = new HashSet<>(this.sessions.keySet());
		Set<ClientId> before = new HashSet<>(this.clients);
		ErasePerson.Draft draft = new ErasePerson.Draft(PHONE, this.staff.password(), false);
		if (this.world
			.request("erase",
					() -> this.erase
						.erase(new ErasePerson.Command(this.staff.caller(), Submission.of(draft), Staff.ADDRESS)))
			.isDone()) {
			this.ended.addAll(known);
			this.erased.addAll(before);
		}
	}

	@Override
	public void verify() {
		assertThat(this.usedCodes.values()).allMatch((times) -> times == 1);
		this.sessions.forEach((session, client) -> {
			if (this.ended.contains(session)) {
				assertThat(this.world.ports().sessions().findForChange(session, client.asSessionHolder())).isEmpty();
			}
		});
		this.erased.forEach((client) -> assertThat(this.world.ports().clientReader().client(client)).isEmpty());
		this.world.ports().clientReader().withPhone(PHONE).ifPresent(this::verifyCredentials);
	}

	/** The owner's own password opens the record; nothing else does. */
	private void verifyCredentials(ClientId client) {
		boolean owned = this.world.ports().clients().findForChange(client).orElseThrow().isOwned();
		long credentials = this.world.ports().persons().count(PHONE, "no code").credentials();
		assertThat(!owned || credentials == 0).as("no credential beside the owner's password").isTrue();
	}

}
