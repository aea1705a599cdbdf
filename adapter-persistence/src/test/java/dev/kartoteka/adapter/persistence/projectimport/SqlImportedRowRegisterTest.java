package dev.kartoteka.adapter.persistence.projectimport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestStore;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Identity;
import dev.kartoteka.domain.account.ImportAccounts;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ImportClients;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.district.DistrictId;
import dev.kartoteka.domain.image.ImageFormat;
import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.person.PersonRegister;
import dev.kartoteka.domain.place.Coordinates;
import dev.kartoteka.domain.place.PlaceDetails;
import dev.kartoteka.domain.place.PlaceId;
import dev.kartoteka.domain.place.PlaceImageId;
import dev.kartoteka.domain.place.PlaceType;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.projectimport.ImportedRowReader;
import dev.kartoteka.domain.projectimport.ImportedRowRegister;
import dev.kartoteka.domain.projectimport.KnownRows;
import dev.kartoteka.domain.projectimport.ProjectRow;
import dev.kartoteka.domain.projectimport.ProjectRow.CardRow;
import dev.kartoteka.domain.projectimport.ProjectRow.DistrictRow;
import dev.kartoteka.domain.projectimport.ProjectRow.LinkRow;
import dev.kartoteka.domain.projectimport.ProjectRow.MemberRow;
import dev.kartoteka.domain.projectimport.ProjectRow.OrganizationRow;
import dev.kartoteka.domain.projectimport.ProjectRow.PictureRow;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceImageRow;
import dev.kartoteka.domain.projectimport.ProjectRow.PlaceRow;
import dev.kartoteka.domain.projectimport.ProjectRow.RoleRow;
import dev.kartoteka.domain.projectimport.Reference;
import dev.kartoteka.domain.projectimport.RowKind;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class SqlImportedRowRegisterTest {

	private static final Instant CREATED = Instant.parse("2019-03-04T05:06:07.000008Z");

	private static final Instant UPDATED = Instant.parse("2020-03-04T05:06:07.000008Z");

	private static final FullName NAME = new FullName("Белова", "Вера", "Ивановна");

	private static final AccountId ACCOUNT = new AccountId(1_001);

	private static final OrganizationId ORGANIZATION = new OrganizationId(1_002);

	private static final ClientId CLIENT = new ClientId(1_003);

	private static final PhoneNumber PHONE = new PhoneNumber("+79510000005");

	private final TestStore store = TestStore.empty();

	private final Fixtures fixtures = new Fixtures(this.store);

	private final ImportedRowRegister register = this.store.port(ImportedRowRegister.class);

	@BeforeEach
	void importAnAccountWithAnOrganizationAndAClient() {
		Account account = Account
			.importFrom(new ImportAccounts.Candidate(ACCOUNT, new Identity(new Username("vera"), null, null), NAME,
					PostalAddress.UNKNOWN, PasswordHash.NONE, true, false, true, true, CREATED, UPDATED));
		this.store.inTransaction(() -> this.store.importedAccounts().add(List.of(account)));
		this.store.inTransaction(() -> this.store.importedClients()
			.add(List.of(new ImportClients.Candidate(CLIENT, NAME, PHONE, PostalAddress.UNKNOWN,
					new PasswordHash("former"), false, CREATED, UPDATED))));
		add(RowKind.ORGANIZATION, new OrganizationRow(ORGANIZATION, ACCOUNT, details(), CREATED, UPDATED));
	}

	@Test
	void leavesNothingToRepair() {
		addAll();
		assertThat(this.store.port(DerivedDataStore.class).repair())
			.filteredOn((repair) -> !repair.what().equals("Marks of lists of places"))
			.hasSize(8)
			.allMatch((repair) -> repair.added() == 0 && repair.removed() == 0);
	}

	private void addAll() {
		add(RowKind.ROLE, role(1_101, "Manager"));
		add(RowKind.MEMBER, new MemberRow(new MemberId(1_102), ORGANIZATION, ACCOUNT, new RoleId(1_101), CREATED));
		add(RowKind.CLIENT_CARD, card(1_103, PHONE.e164()));
		add(RowKind.CLIENT_LINK, new LinkRow(1_104, CLIENT, ORGANIZATION));
		add(RowKind.DISTRICT, new DistrictRow(new DistrictId(1_105), "Arbat", ""));
		add(RowKind.PLACE, new PlaceRow(new PlaceId(1_106), new PlaceDetails(new DistrictId(1_105), "Парк", "", "",
				new Coordinates(BigDecimal.ONE, BigDecimal.TEN), PlaceType.UNIQUE_PLACE)));
		add(RowKind.PLACE_IMAGE, new PlaceImageRow(new PlaceImageId(1_107), new PlaceId(1_106), "1.png",
				this.fixtures.anImage(ImageFormat.PNG)));
		add(RowKind.ACCOUNT_PICTURE, picture(ACCOUNT.value()));
		add(RowKind.CARD_PICTURE, picture(1_103));
		add(RowKind.DISTRICT_PICTURE, picture(1_105));
	}

	@Test
	void keepsAnOrganizationWithItsMembersAsTheyMoveIn() {
		addAll();
		var organization = this.store.inTransaction(() -> this.store.organizations().findForChange(ORGANIZATION))
			.orElseThrow()
			.snapshot();
		assertThat(organization.creator()).isEqualTo(ACCOUNT);
		assertThat(organization.details()).isEqualTo(details());
		assertThat(organization.createdAt()).isEqualTo(CREATED);
		assertThat(organization.updatedAt()).isEqualTo(UPDATED);
		var role = this.store.inTransaction(() -> this.store.roles().findForChange(new RoleId(1_101))).orElseThrow();
		assertThat(role.permissions()).containsExactly(Permission.CLIENTCARD_VIEW);
		var member = this.store.inTransaction(() -> this.store.members().findForChange(new MemberId(1_102)))
			.orElseThrow();
		assertThat(member.snapshot().acceptedAt()).isEqualTo(CREATED);
		assertThat(member.isInvitation()).isFalse();
	}

	@Test
	void keepsACardAsItMovesIn() {
		add(RowKind.CLIENT_CARD, card(1_103, PHONE.e164()));
		var card = this.store
			.inTransaction(() -> this.store.cards().findForChange(ORGANIZATION, new ClientCardId(1_103)))
			.orElseThrow()
			.snapshot();
		assertThat(card.client()).isEqualTo(CLIENT);
		assertThat(card.details()).isEqualTo(card(1_103, PHONE.e164()).details());
		assertThat(card.createdAt()).isEqualTo(CREATED);
		assertThat(card.updatedAt()).isEqualTo(UPDATED);
	}

	@Test
	void knowsWhatWasImportedAndWhatIsInUse() {
		add(RowKind.ROLE, role(1_101, "Manager"));
		KnownRows known = findKnown(RowKind.ROLE, role(1_101, "Manager"), role(1_108, "Manager"));
		assertThat(known.identities().unchanged()).containsExactly(1_101L);
		assertThat(known.identities().idsInUse()).containsExactly(1_101L);
		assertThat(known.identities().namesInUse()).containsExactly(ORGANIZATION.value() + "/Manager");
		assertThat(known.references()).containsExactly(Reference.to("organization", ORGANIZATION.value()));
		assertThat(findKnown(RowKind.ROLE, role(1_101, "Other")).identities().changed()).containsExactly(1_101L);
		add(RowKind.CLIENT_CARD, card(1_103, PHONE.e164()));
		assertThat(findKnown(RowKind.CLIENT_CARD, card(1_109, PHONE.e164()), card(1_110, "+79510000006")).identities()
			.namesInUse()).containsExactly(ORGANIZATION.value() + "/" + PHONE.e164());
		add(RowKind.MEMBER, new MemberRow(new MemberId(1_102), ORGANIZATION, ACCOUNT, new RoleId(1_101), CREATED));
		KnownRows members = findKnown(RowKind.MEMBER,
				new MemberRow(new MemberId(1_111), ORGANIZATION, ACCOUNT, new RoleId(1_101), CREATED));
		assertThat(members.identities().namesInUse()).containsExactly(ORGANIZATION.value() + "/" + ACCOUNT.value());
		assertThat(members.references()).hasSize(3);
	}

	@Test
	void takesNoObjectForAnImportedOneOnlyBecauseOfItsId() {
		AccountId alice = this.fixtures.anAccount("alice");
		KnownRows known = findKnown(RowKind.ORGANIZATION,
				new OrganizationRow(new OrganizationId(1_200), alice, details(), CREATED, UPDATED));
		assertThat(known.references()).isEmpty();
	}

	@Test
	void leavesAPictureThatWasSetHere() {
		add(RowKind.DISTRICT, new DistrictRow(new DistrictId(1_105), "Arbat", ""));
		String own = ImageName.random(ImageFormat.PNG).value();
		this.store.jdbc().update("update district set image = ? where id = 1105", own);
		PictureRow picture = picture(1_105);
		add(RowKind.DISTRICT_PICTURE, picture);
		assertThat(this.store.jdbc().queryForObject("select image from district where id = 1105", String.class))
			.isEqualTo(own);
		assertThat(this.store.port(ImportedRowReader.class)
			.known(RowKind.DISTRICT_PICTURE, List.of(picture))
			.identities()
			.unchanged()).containsExactly(1_105L);
	}

	@Test
	void makesAFormerPasswordTheCredentialOfTheOldestCard() {
		add(RowKind.CLIENT_CARD, card(1_112, "+79510000007"), card(1_103, PHONE.e164()));
		assertThat(move(null)).isEqualTo(CLIENT);
		assertThat(credentials()).containsExactly(ORGANIZATION.value() + " 1103 former");
		assertThat(this.store.inTransaction(() -> this.register.movePasswordsToCards(null))).isEmpty();
	}

	@Test
	void leavesAFormerPasswordToARecordWithoutCards() {
		assertThat(move(null)).isEqualTo(CLIENT);
		assertThat(this.store.inTransaction(() -> this.register.movePasswordsToCards(CLIENT))).isEmpty();
		assertThat(credentials()).containsExactly("0 0 former");
	}

	@Test
	void leavesTheCredentialOfACardAlone() {
		add(RowKind.CLIENT_CARD, card(1_103, PHONE.e164()));
		this.store.inTransaction(
				() -> this.store.credentials().replace(ORGANIZATION, new ClientCardId(1_103), new PasswordHash("own")));
		move(null);
		assertThat(credentials()).containsExactly("0 0 former", ORGANIZATION.value() + " 1103 own");
	}

	@Test
	void forgetsAnErasedPerson() {
		addAll();
		this.store.inTransaction(() -> this.store.port(PersonRegister.class).erase(PHONE, "scope"));
		assertThat(this.store.jdbc()
			.query("select object from adoption where object like 'client%'", (row, _) -> row.getString(1)))
			.containsExactly("client_organization");
	}

	private ClientId move(@Nullable ClientId after) {
		return this.store.inTransaction(() -> this.register.movePasswordsToCards(after)).orElseThrow();
	}

	private List<String> credentials() {
		return this.store.jdbc()
			.query("select organization_id || ' ' || coalesce(card_id, 0) || ' ' || password"
					+ " from card_credential order by organization_id", (row, _) -> row.getString(1));
	}

	private void add(RowKind kind, ProjectRow... rows) {
		this.store.inTransaction(() -> this.register.add(kind, List.of(rows)));
	}

	private KnownRows findKnown(RowKind kind, ProjectRow... rows) {
		return this.store.inTransaction(() -> this.register.findKnown(kind, List.of(rows)));
	}

	private static OrganizationDetails details() {
		return new OrganizationDetails("Test", "D", new PostalAddress("A"), new JsonText("{\"b\":1,\"a\":[]}"), null);
	}

	private static RoleRow role(long id, String name) {
		return new RoleRow(new RoleId(id), ORGANIZATION, name, Set.of(Permission.CLIENTCARD_VIEW));
	}

	private static CardRow card(long id, String phone) {
		return new CardRow(new ClientCardId(id), ORGANIZATION, CLIENT, new ClientCardDetails(NAME,
				new PhoneNumber(phone), new PostalAddress("B"), null, null, new JsonText("[1]")), CREATED, UPDATED);
	}

	private PictureRow picture(long number) {
		return new PictureRow(number, "a.png", this.fixtures.anImage(ImageFormat.PNG));
	}

}
