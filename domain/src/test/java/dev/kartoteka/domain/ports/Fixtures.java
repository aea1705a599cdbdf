package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.credential.Credential;
import dev.kartoteka.domain.district.District;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.Place;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** Puts into the store what tests start from. */
public final class Fixtures {

	/** The time of the tests. */
	public static final Clock CLOCK = Clock.fixed(Instant.parse("2021-10-21T15:38:07.599042Z"), ZoneOffset.UTC);

	public static final PasswordHash HASH = new PasswordHash("hash of a password");

	private static final AtomicLong PHONES = new AtomicLong(79_000_000_000L);

	private static final AtomicLong HASHES = new AtomicLong();

	private final DrivenPorts ports;

	public Fixtures(DrivenPorts ports) {
		this.ports = ports;
	}

	/** An image that was received, and that something has to name within an hour. */
	public ImageName anImage(ImageFormat format) {
		ImageName image = ImageName.random(format);
		this.ports.imageRegister().note(image, Duration.ofHours(1));
		return image;
	}

	public static PhoneNumber aPhone() {
		return new PhoneNumber("+" + PHONES.incrementAndGet());
	}

	/** Adds an active account. */
	public AccountId anAccount(String username) {
		AccountId id = register(username, null, null);
		activate(id);
		return id;
	}

	/** Adds an active staff account. */
	public AccountId aStaffAccount(String username) {
		return this.ports.inTransaction(() -> {
			Account account = Account.appointStaff(this.ports.accounts().nextId(), new Username(username), HASH, CLOCK);
			this.ports.accounts().add(account);
			return account.id();
		});
	}

	/** Adds an inactive account. */
	public AccountId register(String username, @Nullable EmailAddress email, @Nullable PhoneNumber phone) {
		return this.ports.inTransaction(() -> {
			Identity identity = Identity.of(new Username(username), email, phone);
			Account account = Account.register(this.ports.accounts().nextId(), identity, HASH,
					new FullName("Surname", "Name", "Second"), new PostalAddress("Street"), CLOCK);
			this.ports.accounts().add(account);
			return account.id();
		});
	}

	public void activate(AccountId id) {
		this.ports.inTransaction(() -> {
			Account account = this.ports.accounts().findForChange(id).orElseThrow();
			account.activate(CLOCK);
			this.ports.accounts().update(account);
		});
	}

	public void deactivate(AccountId id) {
		this.ports.inTransaction(() -> {
			Account account = this.ports.accounts().findForChange(id).orElseThrow();
			account.deactivate(CLOCK);
			this.ports.accounts().update(account);
		});
	}

	/** Adds a session, and returns the account as a caller. */
	public Caller loggedIn(AccountId account) {
		return new Caller(account, aSession(account.asSessionHolder()));
	}

	private SessionId aSession(SessionHolder holder) {
		return this.ports.inTransaction(() -> {
			Session session = Session.begin(this.ports.sessions().nextId(), holder,
					new Origin("a browser", "192.0.2.1"), CLOCK);
			this.ports.sessions().add(session);
			return session.id();
		});
	}

	public OrganizationId anOrganization(AccountId creator) {
		return this.ports.inTransaction(() -> {
			Organization organization = Organization.create(this.ports.organizations().nextId(), creator,
					new OrganizationDetails("Test", "Test", new PostalAddress("Test"),
							new JsonText("{\"b\":1,\"a\":[2]}"), null),
					CLOCK);
			this.ports.organizations().add(organization);
			return organization.id();
		});
	}

	/** Adds a role with those permissions. */
	public RoleId aRole(OrganizationId organization, String name, Permission... permissions) {
		return this.ports.inTransaction(() -> {
			Role role = Role.create(this.ports.roles().nextId(), organization, name, Set.of(permissions));
			this.ports.roles().add(role);
			return role.id();
		});
	}

	/** Adds a member that has accepted. */
	public MemberId aMember(AccountId account, RoleId role, OrganizationId organization) {
		MemberId id = anInvitation(account, role, organization);
		this.ports.inTransaction(() -> {
			Member member = this.ports.members().findForChange(id).orElseThrow();
			member.accept(CLOCK);
			this.ports.members().update(member);
		});
		return id;
	}

	/** Adds an open invitation, made by the invited account itself. */
	public MemberId anInvitation(AccountId account, RoleId role, OrganizationId organization) {
		return anInvitation(account, role, organization, account);
	}

	/** Adds an open invitation. */
	public MemberId anInvitation(AccountId account, RoleId role, OrganizationId organization, AccountId inviter) {
		return this.ports.inTransaction(() -> {
			Role found = this.ports.roles().findForUse(role, organization).orElseThrow();
			Member member = Member.invite(this.ports.members().nextId(), found, account, inviter, CLOCK);
			this.ports.members().add(member);
			return member.id();
		});
	}

	/** Adds an open invitation by email, whose token nobody knows. */
	public EmailInvitation anEmailInvitation(String email, RoleId role, OrganizationId organization,
			AccountId inviter) {
		return this.ports.inTransaction(() -> {
			Role found = this.ports.roles().findForUse(role, organization).orElseThrow();
			EmailInvitation.Seal seal = EmailInvitation.Seal.of(this.ports.emailInvitations().nextId(),
					new EmailAddress(email), CLOCK);
			EmailInvitation invitation = EmailInvitation.create(seal, found, inviter,
					"hash " + HASHES.incrementAndGet());
			this.ports.emailInvitations().add(invitation);
			return invitation;
		});
	}

	public void anEmail(EmailKind kind, String recipient) {
		this.ports
			.inTransaction(() -> this.ports.outbox().put(kind, new EmailAddress(recipient), "", Language.ENGLISH));
	}

	/** Adds a request for a text message with a client's code. */
	public void aText(PhoneNumber recipient) {
		this.ports.inTransaction(
				() -> this.ports.textOutbox().put(TextKind.CLIENT_PASSWORD, recipient, "", Language.ENGLISH));
	}

	public ClientId aClient(PhoneNumber phone) {
		return this.ports.inTransaction(() -> this.ports.clients()
			.addIfPhoneIsNew(Client.introduce(this.ports.clients().nextId(), new FullName("Иванов", "Пётр", "Ильич"),
					phone, PostalAddress.UNKNOWN, CLOCK)));
	}

	/** Makes the person the owner of the record. */
	public void own(ClientId client, PasswordHash password) {
		this.ports.inTransaction(() -> {
			Client found = this.ports.clients().findForChange(client).orElseThrow();
			found.takeOver(password, CLOCK);
			this.ports.clients().update(found);
			this.ports.credentials().removeAll(client);
		});
	}

	/** Gives the card a credential. */
	public void aCredential(ClientCard card, PasswordHash password) {
		this.ports.inTransaction(() -> this.ports.credentials().replace(card.organization(), card.id(), password));
	}

	/** Adds a session that rests on the credentials with the password. */
	public ClientCaller loggedIn(ClientId client, PasswordHash password) {
		ClientCaller caller = loggedIn(client);
		this.ports.inTransaction(() -> this.ports.credentials()
			.open(caller.session(),
					this.ports.credentialReader()
						.of(client)
						.orElseThrow()
						.having(List.of(password))
						.stream()
						.map(Credential::id)
						.toList()));
		return caller;
	}

	/** Adds a session, and returns the client as a caller. */
	public ClientCaller loggedIn(ClientId client) {
		return new ClientCaller(client, aSession(client.asSessionHolder()));
	}

	/** Begins a card, which {@link CardFixture#of} issues. */
	public CardFixture aClientCard() {
		return new CardFixture();
	}

	public DistrictId aDistrict(String title) {
		return this.ports.inTransaction(() -> {
			District district = District.add(this.ports.districts().nextId(), title, "ЦАО", null);
			this.ports.districts().add(district);
			return district.id();
		});
	}

	public PlaceId aPlace(DistrictId district, String title) {
		return this.ports.inTransaction(() -> {
			Place place = Place.add(this.ports.places().nextId(), new PlaceDetails(district, title, "short",
					"description", Coordinates.ORIGIN, PlaceType.UNIQUE_PLACE));
			this.ports.places().add(place);
			return place.id();
		});
	}

	/** A card before it is issued. */
	public final class CardFixture {

		private FullName name = new FullName("Иванов", "Пётр", "Ильич");

		private PhoneNumber phone = aPhone();

		private CardFixture() {
		}

		public CardFixture named(String surname, String given, String secondName) {
			this.name = new FullName(surname, given, secondName);
			return this;
		}

		public CardFixture withPhone(PhoneNumber e164) {
			this.phone = e164;
			return this;
		}

		public ClientCard of(OrganizationId organization) {
			return Fixtures.this.ports.inTransaction(() -> {
				ClientCard card = draft(organization, aClient(this.phone));
				Fixtures.this.ports.cards().add(card);
				return card;
			});
		}

		/** Returns the card, which is not in the repository yet. */
		public ClientCard draft(OrganizationId organization, ClientId client) {
			return ClientCard.issue(Fixtures.this.ports.cards().nextId(), organization, client,
					ClientCardChanges.builder()
						.address(new PostalAddress("Address"))
						.links(new JsonText("{\"site\":\"example.org\",\"a\":1.10}"))
						.build()
						.appliedTo(ClientCardDetails.of(this.name, this.phone)),
					CLOCK);
		}

	}

}
