package dev.kartoteka.application.clientcardimport;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportQueries;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportIsOver;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.clientcardimport.TooManyImports;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ClientCardImportUseCasesTest extends UseCasesInMemory {

	private static final PasswordHash GOOD = FakePasswordHasher.current("a good password");

	private final ClientCardImportUseCases imports = new ClientCardImportUseCases(this.fakes);

	private final ClientCardImportQueries queries = new ClientCardImportQueriesService(
			this.ports.organizationAccessReader(), this.ports.cardImportReader());

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	private final OrganizationId salon = this.given.anOrganization(this.alice.account());

	private final Caller zoe = this.given.loggedIn(this.given.anAccount("zoe"));

	private final OrganizationId garage = this.given.anOrganization(this.zoe.account());

	private final PhoneNumber known = Fixtures.aPhone();

	private final PhoneNumber unknown = Fixtures.aPhone();

	@Test
	void showsImportsToThoseWhoMayViewCards() {
		ClientCardImportId id = start(ImportMode.UPSERT, false, row(2, this.known, "Anna"), row(3, this.known, "Anya"))
			.id();
		assertThat(this.queries.imports(this.alice, this.salon).all()).extracting(ClientCardImport.Snapshot::id)
			.containsExactly(id);
		assertThat(this.queries.progress(this.alice, id, this.salon).progress())
			.isEqualTo(new ClientCardImport.Progress(2, 0, 0, 1));
		assertThat(this.queries.errors(this.alice, id, this.salon).all())
			.containsExactly(ImportError.refused(RowRefusal.of(3, RowRefusal.Reason.PHONE_TWICE_IN_THE_FILE)));
		assertForbidden(() -> this.queries.imports(this.zoe, this.salon));
		assertForbidden(() -> this.queries.progress(this.zoe, id, this.salon));
		assertForbidden(() -> this.queries.errors(this.zoe, id, this.salon));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.queries.progress(this.zoe, id, this.garage));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.queries.errors(this.zoe, id, this.garage));
	}

	@Test
	void cancelsWhileItRuns() {
		ClientCardImportId id = start(ImportMode.CREATE, false, row(2, this.known, "Anna")).id();
		this.clock.pass(Duration.ofSeconds(1));
		assertForbidden(() -> cancel(this.zoe, id));
		assertForbidden(() -> cancel(memberWith(Permission.CLIENTCARD_CHANGE), id));
		cancel(memberWith(Permission.CLIENTCARD_CREATE), id);
		ClientCardImport.Snapshot cancelled = this.queries.progress(this.alice, id, this.salon);
		assertThat(cancelled.status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(cancelled.finishedAt()).isEqualTo(this.clock.instant());
		assertThat(carryOn()).isFalse();
		assertThatExceptionOfType(ImportIsOver.class).isThrownBy(() -> cancel(this.alice, id));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> cancel(this.alice, new ClientCardImportId(4711)));
	}

	private Caller memberWith(Permission permission) {
		AccountId account = this.given.anAccount("may " + permission);
		this.given.aMember(account, this.given.aRole(this.salon, permission.name(), permission), this.salon);
		return this.given.loggedIn(account);
	}

	private void cancel(Caller caller, ClientCardImportId id) {
		this.ports.inTransaction(() -> this.imports.cancel().cancel(new CancelClientCardImport.Command(caller, id)));
	}

	@Test
	void refusesRowsByTheMode() {
		this.given.aClientCard().withPhone(this.known).of(this.salon);
		ClientCardImportId created = done(ImportMode.CREATE, false, row(2, this.known, "Anna"),
				row(3, this.unknown, "Bella"));
		assertThat(progressOf(created)).isEqualTo(new ClientCardImport.Progress(2, 1, 0, 1));
		assertThat(refusals(created)).containsExactly(RowRefusal.of(2, RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD));
		ClientCardImportId updated = done(ImportMode.UPDATE, false, row(2, this.known, "Anna"),
				row(3, Fixtures.aPhone(), "Clara"));
		assertThat(progressOf(updated)).isEqualTo(new ClientCardImport.Progress(2, 0, 1, 1));
		assertThat(refusals(updated)).containsExactly(RowRefusal.of(3, RowRefusal.Reason.NO_CARD_WITH_THIS_PHONE));
		assertThat(names()).containsExactlyInAnyOrder("Anna", "Bella");
	}

	@Test
	void setsPasswordsOfNewAndKnownCardsAndRecordsThem() {
		ClientCard card = this.given.aClientCard().withPhone(this.known).of(this.salon);
		ClientCardImportId id = done(ImportMode.UPSERT, false,
				row(2, this.known, "Anna", new Password("a good password")),
				row(3, this.unknown, "Bella", new Password("a good password")));
		assertThat(progressOf(id)).isEqualTo(new ClientCardImport.Progress(2, 1, 1, 0));
		assertThat(passwords(this.known)).containsExactly(GOOD);
		assertThat(passwords(this.unknown)).containsExactly(GOOD);
		assertThat(trail()).containsExactly("update " + card.id().value(), "set_password " + card.id().value(),
				"create " + (card.id().value() + 1));
	}

	@Test
	void refusesCommonPasswordsAndTakesTheRest() {
		this.given.aClientCard().withPhone(this.known).of(this.salon);
		ClientCardImportId id = done(ImportMode.CREATE, false, row(2, this.known, "Anna", new Password("password")),
				row(3, this.unknown, "Bella", new Password("password")), row(4, Fixtures.aPhone(), "Clara"));
		assertThat(refusals(id)).containsExactlyInAnyOrder(RowRefusal.of(2, RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD),
				RowRefusal.of(3, RowRefusal.Reason.PASSWORD_TOO_COMMON));
		assertThat(progressOf(id)).isEqualTo(new ClientCardImport.Progress(3, 1, 0, 2));
	}

	@Test
	void changesNothingInADryRunAndHashesNothing() {
		this.given.aClientCard().named("", "Old", "").withPhone(this.known).of(this.salon);
		int hashed = this.hasher.costlyCalls();
		ClientCardImportId id = done(ImportMode.UPSERT, true,
				row(2, this.known, "Anna", new Password("a good password")),
				row(3, this.unknown, "Bella", new Password("a good password")));
		assertThat(progressOf(id)).isEqualTo(new ClientCardImport.Progress(2, 1, 1, 0));
		assertThat(this.hasher.costlyCalls()).isEqualTo(hashed);
		assertThat(names()).containsExactly("Old");
		assertThat(trail()).isEmpty();
	}

	@Test
	void hashesNoPasswordOfARowThatIsRefused() {
		this.given.aClientCard().withPhone(this.known).of(this.salon);
		int hashed = this.hasher.costlyCalls();
		done(ImportMode.CREATE, false, row(2, this.known, "Anna", new Password("a good password")));
		assertThat(this.hasher.costlyCalls()).isEqualTo(hashed);
		assertThat(passwords(this.known)).isEmpty();
	}

	@Test
	void leavesABatchThatIsCancelledWhileItIsPrepared() {
		ClientCardImportId id = start(ImportMode.UPSERT, false,
				row(2, this.known, "Anna", new Password("a good password")))
			.id();
		this.hasher.duringNextCall(() -> cancel(this.alice, id));
		assertThat(carryOn()).isTrue();
		assertThat(progressOf(id).done()).isZero();
		assertThat(names()).isEmpty();
	}

	/** Two imports that lock the same phones never wait for each other. */
	@Test
	void takesRowsInTheOrderOfTheirPhones() {
		PhoneNumber later = Fixtures.aPhone();
		done(ImportMode.UPSERT, false, row(2, later, "Clara"), row(3, this.unknown, "Bella"),
				row(4, this.known, "Anna"));
		assertThat(names()).containsExactly("Clara", "Bella", "Anna");
	}

	@Test
	void startsTenImportsAtMost() {
		for (int i = 0; i < ClientCardImport.MAX_UNFINISHED; i++) {
			start(ImportMode.UPSERT, false, row(2, this.known, "Anna"));
		}
		assertThatExceptionOfType(TooManyImports.class)
			.isThrownBy(() -> start(ImportMode.UPSERT, false, row(2, this.known, "Anna")));
		assertThat(this.queries.imports(this.alice, this.salon).all()).hasSize(ClientCardImport.MAX_UNFINISHED);
	}

	@Test
	void looksAtTheRightsFirstThenAtTheInputAndLastWhetherAnOrganizationIsNamed() {
		Submission<StartClientCardImport.Order> bad = Submission.refused(new IllegalStateException("bad input"));
		assertForbidden(() -> start(this.zoe, Optional.of(this.salon), Optional.empty(), bad));
		Caller creator = memberWith(Permission.CLIENTCARD_CREATE);
		assertForbidden(() -> start(creator, Optional.of(this.salon), Optional.empty(), bad));
		assertForbidden(() -> start(creator, Optional.of(this.salon), Optional.of(ImportMode.UPDATE), bad));
		assertThatIllegalStateException()
			.isThrownBy(() -> start(creator, Optional.of(this.salon), Optional.of(ImportMode.CREATE), bad));
		assertThatIllegalStateException().isThrownBy(() -> start(this.alice, Optional.empty(), Optional.empty(), bad));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> start(this.alice, Optional.empty(), Optional.empty(),
					Submission.of(new StartClientCardImport.Order(ImportMode.UPSERT, false, Stream::of))));
	}

	@Test
	void closesTheRows() {
		AtomicInteger closed = new AtomicInteger();
		start(this.alice, Optional.of(this.salon), Optional.empty(),
				Submission.of(new StartClientCardImport.Order(ImportMode.UPSERT, false,
						() -> Stream.of(row(2, this.known, "Anna")).onClose(closed::incrementAndGet))));
		assertThat(closed).hasValue(1);
	}

	@Test
	void leavesABatchToWhoeverHasTakenIt() {
		ClientCardImportId id = start(ImportMode.UPSERT, false, row(2, this.known, "Anna")).id();
		this.ports.cardImports().takeNext(Duration.ofMinutes(1));
		assertThat(carryOn()).isFalse();
		assertThat(progressOf(id).done()).isZero();
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(carryOn()).isTrue();
		assertThat(progressOf(id).done()).isOne();
	}

	private ClientCardImportId done(ImportMode mode, boolean dryRun, ImportRow... rows) {
		ClientCardImportId id = start(mode, dryRun, rows).id();
		assertThat(carryOn()).isTrue();
		assertThat(carryOn()).isFalse();
		return id;
	}

	private boolean carryOn() {
		return this.ports.inTransaction(() -> this.imports.carryOn().carryOn());
	}

	private ClientCardImport.Snapshot start(ImportMode mode, boolean dryRun, ImportRow... rows) {
		return start(this.alice, Optional.of(this.salon), Optional.of(mode),
				Submission.of(new StartClientCardImport.Order(mode, dryRun, () -> Stream.of(rows))));
	}

	private ClientCardImport.Snapshot start(Caller caller, Optional<OrganizationId> organization,
			Optional<ImportMode> mode, Submission<StartClientCardImport.Order> order) {
		return this.ports.inTransaction(
				() -> this.imports.start().start(new StartClientCardImport.Command(caller, organization, mode, order)));
	}

	private static ImportRow row(long row, PhoneNumber phone, String name) {
		return row(row, phone, name, null);
	}

	private static ImportRow row(long row, PhoneNumber phone, String name, @Nullable Password password) {
		return new ImportRow.Good(row, phone, ClientCardChanges.builder().name(name).build(), password);
	}

	private ClientCardImport.Progress progressOf(ClientCardImportId id) {
		return this.queries.progress(this.alice, id, this.salon).progress();
	}

	private List<RowRefusal> refusals(ClientCardImportId id) {
		return this.queries.errors(this.alice, id, this.salon).all().map(ImportError::refusal).toList();
	}

	private List<PasswordHash> passwords(PhoneNumber phone) {
		return this.ports.credentialReader().of(phone).orElseThrow().hashes();
	}

	private List<String> names() {
		return this.ports.cardReader()
			.cards(this.salon, new ClientCardFilter.Everything())
			.all()
			.map(ClientCardView::name)
			.toList();
	}

	private List<String> trail() {
		return trailOf(this.salon).stream().map((entry) -> entry.verb() + " " + entry.objectId()).toList();
	}

	private static void assertForbidden(ThrowingCallable story) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
	}

}
