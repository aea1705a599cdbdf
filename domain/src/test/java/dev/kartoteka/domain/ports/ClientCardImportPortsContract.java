package dev.kartoteka.domain.ports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportId;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository.Loaded;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for imports of client cards. */
public interface ClientCardImportPortsContract extends PortsContract {

	Duration LEASE = Duration.ofHours(1);

	Actor AUTHOR = new Actor(new AccountId(7), new SessionId(8));

	/** A file names none. */
	@Test
	default void keepsAnImportAndItsRowsAsTheyCame() {
		OrganizationId organization = anOrganization();
		ImportRow.Good full = new ImportRow.Good(2, phone(2),
				ClientCardChanges.builder()
					.surname("Surname")
					.name("Name")
					.secondName("")
					.address(new PostalAddress("Street"))
					.links(new JsonText("{\"a\":1.10}"))
					.data(null)
					.build(),
				new Password("a good password"));
		ImportRow.Good bare = new ImportRow.Good(3, phone(3), ClientCardChanges.NONE, null);
		ClientCardImport begun = begun(organization, full, bare);
		assertThat(ports().cardImportReader().find(begun.id())).contains(begun.snapshot());
		assertThat(ports().cardImports().nextRows(begun.id(), 10)).containsExactly(full, bare);
		assertThat(ports().cardImports().nextRows(begun.id(), 1)).containsExactly(full);
	}

	@Test
	default void listsTheImportsOfAnOrganizationNewestFirst() {
		OrganizationId one = anOrganization();
		ClientCardImport first = begun(one, aRow(2));
		begun(anOrganization(), aRow(2));
		ClientCardImport second = begun(one, aRow(2));
		assertThat(ports().cardImportReader().of(one).all()).containsExactly(second.snapshot(), first.snapshot());
	}

	@Test
	default void knowsNothingOfAnImportWhoseTransactionFailed() {
		OrganizationId organization = anOrganization();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			store(organization, List.of(aRow(2)));
			throw new IllegalStateException("the file turns out to be none");
		}));
		assertThat(ports().cardImports().takeNext(LEASE)).isEmpty();
	}

	@Test
	default void refusesAnImportForAnOrganizationThatIsGone() {
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> ports().inTransaction(() -> store(new OrganizationId(4711), List.of())));
	}

	@Test
	default void refusesRowsThatCannotBeReadOrRepeatAPhone() {
		JsonText errors = new JsonText("{\"name\":[\"This field may not be blank.\"]}");
		ImportRow.Good repeated = new ImportRow.Good(4, phone(2), aRow(4).changes(), null);
		ClientCardImport begun = begun(anOrganization(), aRow(2), new ImportRow.Bad(3, errors), repeated);
		assertThat(begun.snapshot().progress()).isEqualTo(new ClientCardImport.Progress(3, 0, 0, 2));
		assertThat(ports().cardImports().nextRows(begun.id(), 10)).extracting(ImportRow::row).containsExactly(2L);
		assertThat(ports().cardImportReader().errors(begun.id()).all()).containsExactly(
				ImportError.malformed(3, errors),
				ImportError.refused(RowRefusal.of(4, RowRefusal.Reason.PHONE_TWICE_IN_THE_FILE)));
	}

	@Test
	default void storesManyRows() {
		ClientCardImport begun = begun(anOrganization(),
				IntStream.rangeClosed(2, 2502).mapToObj(this::aRow).toArray(ImportRow[]::new));
		assertThat(begun.snapshot().progress().total()).isEqualTo(2501);
		assertThat(ports().cardImports().nextRows(begun.id(), 5000)).hasSize(2501);
	}

	@Test
	default void handsOutNoImportTwiceBeforeTheLeaseEnds() {
		ClientCardImport begun = begun(anOrganization(), aRow(2));
		assertThat(ports().cardImports().takeNext(Duration.ZERO)).contains(begun);
		assertThat(ports().cardImports().takeNext(LEASE)).contains(begun);
		assertThat(ports().cardImports().takeNext(LEASE)).isEmpty();
	}

	@Test
	default void handsOutImportsByTurnsAndNoTwoOfOneOrganization() {
		OrganizationId one = anOrganization();
		ClientCardImport first = begun(one, aRow(2), aRow(3));
		ClientCardImport second = begun(one, aRow(2));
		ClientCardImport other = begun(anOrganization(), aRow(2));
		assertThat(ports().cardImports().takeNext(LEASE)).contains(first);
		assertThat(ports().cardImports().takeNext(LEASE)).contains(other);
		assertThat(ports().cardImports().takeNext(LEASE)).isEmpty();
		advance(first.id(), 2, List.of());
		assertThat(ports().cardImports().takeNext(LEASE)).contains(second);
	}

	@Test
	default void goesOnBehindTheRowsThatAreSettled() {
		ClientCardImport begun = begun(anOrganization(), aRow(2), aRow(3), aRow(4));
		RowRefusal known = RowRefusal.of(2, RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD);
		advance(begun.id(), 2, List.of(known));
		assertThat(ports().cardImports().nextRows(begun.id(), 10)).extracting(ImportRow::row).containsExactly(3L, 4L);
		assertThat(ports().cardImportReader().errors(begun.id()).all()).containsExactly(ImportError.refused(known));
		assertThat(ports().cardImportReader().find(begun.id()).orElseThrow().progress())
			.isEqualTo(new ClientCardImport.Progress(3, 0, 0, 1));
	}

	@Test
	default void keepsWhichFieldARefusalIsAbout() {
		ClientCardImport begun = begun(anOrganization(), aRow(2), aRow(3));
		RowRefusal invalid = RowRefusal.of(2, InvalidInput.of("surname", new Violation.Required()));
		RowRefusal asAWhole = RowRefusal.of(3, RowRefusal.Reason.INVALID);
		advance(begun.id(), 2, List.of(invalid));
		advance(begun.id(), 3, List.of(asAWhole));
		assertThat(ports().cardImportReader().errors(begun.id()).all()).containsExactly(ImportError.refused(invalid),
				ImportError.refused(asAWhole));
	}

	@Test
	default void givesUpAnImportThatWasTakenTooOftenWithoutGettingOn() {
		ClientCardImport hopeless = begun(anOrganization(), aRow(2));
		IntStream.range(0, 10).forEach((_) -> ports().cardImports().takeNext(Duration.ZERO));
		assertThat(ports().cardImports().takeNext(LEASE)).isEmpty();
		assertThat(ports().cardImportReader().find(hopeless.id()).orElseThrow().status())
			.isEqualTo(ImportStatus.FAILED);
		assertThat(ports().cardImports().nextRows(hopeless.id(), 10)).isEmpty();
	}

	@Test
	default void hasNoRowsLeftOfAnImportThatIsCancelled() {
		OrganizationId organization = anOrganization();
		ClientCardImport begun = begun(organization, aRow(2));
		assertThat(ports().inTransaction(() -> ports().cardImports().unfinishedOf(organization))).isEqualTo(1);
		ports().inTransaction(() -> {
			ClientCardImport found = ports().cardImports().findForChange(begun.id()).orElseThrow();
			found.cancel(Fixtures.CLOCK);
			ports().cardImports().update(found);
		});
		assertThat(ports().cardImports().nextRows(begun.id(), 10)).isEmpty();
		assertThat(ports().cardImports().takeNext(LEASE)).isEmpty();
		assertThat(ports().inTransaction(() -> ports().cardImports().unfinishedOf(organization))).isZero();
	}

	@Test
	default void removesFinishedImportsAndNoOthers() {
		ClientCardImport finished = begun(anOrganization(), aRow(2));
		ClientCardImport running = begun(anOrganization(), aRow(2));
		ports().inTransaction(() -> {
			ClientCardImport found = ports().cardImports().findForChange(finished.id()).orElseThrow();
			found.cancel(Fixtures.CLOCK);
			ports().cardImports().update(found);
		});
		assertThat(ports().cardImports().removeFinished(Duration.ofDays(36_500), 10)).isZero();
		assertThat(ports().cardImports().removeFinished(Duration.ofSeconds(-1), 10)).isEqualTo(1);
		assertThat(ports().cardImportReader().find(finished.id())).isEmpty();
		assertThat(ports().cardImportReader().find(running.id())).isPresent();
	}

	@Test
	default void findsTheCardsOfTheOrganizationByPhone() {
		OrganizationId organization = anOrganization();
		PhoneNumber known = Fixtures.aPhone();
		ClientCard card = fixtures().aClientCard().withPhone(known).of(organization);
		fixtures().aClientCard().withPhone(known).of(anOrganization());
		assertThat(ports().cardImportReader().cardsWith(List.of(known, Fixtures.aPhone()), organization))
			.containsExactly(Map.entry(known, card.id()));
	}

	@Test
	default void knowsWhatTheCallerMayDoWithAnImport() {
		Caller alice = fixtures().loggedIn(fixtures().anAccount("alice"));
		OrganizationId organization = fixtures().anOrganization(alice.account());
		ClientCardImport begun = begun(organization, aRow(2));
		assertThat(ports().cardImportAccessReader().of(alice, begun.id()).owner()).contains(organization);
		assertThat(ports().cardImportAccessReader().of(alice, begun.id()).organizationAccess().creator()).isTrue();
		assertThat(ports().cardImportAccessReader().of(alice, new ClientCardImportId(4711)).owner()).isEmpty();
	}

	private OrganizationId anOrganization() {
		return fixtures().anOrganization(fixtures().anAccount("founder" + Fixtures.aPhone().e164().substring(1)));
	}

	private ClientCardImport begun(OrganizationId organization, ImportRow... rows) {
		return ports().inTransaction(() -> store(organization, List.of(rows)));
	}

	private ClientCardImport store(OrganizationId organization, List<ImportRow> rows) {
		ClientCardImport begun = ClientCardImport.begin(ports().cardImports().nextId(), organization, ImportMode.UPSERT,
				false, AUTHOR, Fixtures.CLOCK);
		ports().cardImports().add(begun);
		Loaded loaded = ports().cardImports().addRows(begun.id(), rows.stream());
		begun.load(loaded.left(), loaded.refused(), Fixtures.CLOCK);
		ports().cardImports().update(begun);
		return begun;
	}

	private void advance(ClientCardImportId id, long lastRow, List<RowRefusal> refusals) {
		ports().inTransaction(() -> {
			ClientCardImport found = ports().cardImports().findForChange(id).orElseThrow();
			found.advance(1 - refusals.size(), 0, refusals.size(), Fixtures.CLOCK);
			ports().cardImports().settle(id, lastRow, refusals);
			ports().cardImports().update(found);
		});
	}

	private ImportRow.Good aRow(long row) {
		return new ImportRow.Good(row, phone(row), ClientCardChanges.builder().name("Name").build(), null);
	}

	private static PhoneNumber phone(long row) {
		return new PhoneNumber("+7" + (9_100_000_000L + row));
	}

}
