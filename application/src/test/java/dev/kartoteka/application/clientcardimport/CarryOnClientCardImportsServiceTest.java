package dev.kartoteka.application.clientcardimport;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.RowRefusal;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CarryOnClientCardImportsServiceTest extends UseCasesInMemory {

	private static final int ROWS = 450;

	private final AccountId alice = this.given.anAccount("alice");

	private final Caller caller = this.given.loggedIn(this.alice);

	private final OrganizationId organization = this.given.anOrganization(this.alice);

	private final BreakingCards cards = new BreakingCards(this.ports.cards());

	private final CarryOnClientCardImports imports = new CarryOnClientCardImportsService(this.ports.cardImports(),
			this.ports.cardImportReader(), this.cards, this.ports.clients(), this.ports.credentials(),
			this.ports.credentialReader(), "password"::equals, this.hasher, this.ports.audit(), this.clock);

	@Test
	void goesOnBehindTheLastBatchThatIsDoneWhereverItBreaksOff() {
		ClientCardImport.Snapshot begun = start(null);
		assertThat(carryOn()).isTrue();
		this.cards.breakAfter(50);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::carryOn);
		assertThat(progressOf(begun).done()).isEqualTo(CarryOnClientCardImportsService.BATCH_SIZE);
		assertThat(cardsOfTheOrganization()).hasSize(CarryOnClientCardImportsService.BATCH_SIZE);
		carryOnToTheEnd();
		assertThat(progressOf(begun)).isEqualTo(new ClientCardImport.Progress(ROWS, ROWS, 0, 0));
		assertThat(cardsOfTheOrganization()).doesNotHaveDuplicates().hasSize(ROWS);
	}

	@Test
	void hashesFewPasswordsForOneBatch() {
		ClientCardImport.Snapshot begun = start(new Password("a good password"));
		carryOn();
		assertThat(progressOf(begun).created()).isEqualTo(CarryOnClientCardImportsService.MAX_PASSWORDS);
		carryOnToTheEnd();
		assertThat(progressOf(begun).created()).isEqualTo(ROWS);
	}

	/** A rule of the aggregate fails for one row, not for the batch. */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void refusesRowsThatTheAggregateRefuses(boolean dryRun) {
		ClientCardImport.Snapshot begun = start(dryRun,
				() -> Stream.of(row(2, ClientCardChanges.builder().name("Name")),
						row(3, ClientCardChanges.builder().name(" ")),
						row(4, ClientCardChanges.builder().name("x".repeat(FullName.MAX_LENGTH + 1))),
						row(5, ClientCardChanges.builder().name("Name"))));
		carryOnToTheEnd();
		assertThat(progressOf(begun)).isEqualTo(new ClientCardImport.Progress(4, 2, 0, 2));
		assertThat(this.ports.cardImportReader().errors(begun.id()).all()).containsExactly(
				ImportError.refused(new RowRefusal(3, RowRefusal.Reason.INVALID, "name")),
				ImportError.refused(new RowRefusal(4, RowRefusal.Reason.INVALID, "non_field_errors")));
		assertThat(cardsOfTheOrganization()).hasSize(dryRun ? 0 : 2);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void refusesChangesThatTheAggregateRefuses(boolean dryRun) {
		start(false, () -> Stream.of(row(2, ClientCardChanges.builder().name("Name"))));
		carryOnToTheEnd();
		ClientCardImport.Snapshot begun = start(dryRun, () -> Stream.of(row(2, ClientCardChanges.builder().name(""))));
		carryOnToTheEnd();
		assertThat(progressOf(begun)).isEqualTo(new ClientCardImport.Progress(1, 0, 0, 1));
	}

	private static ImportRow row(long row, ClientCardChanges.Builder changes) {
		return new ImportRow.Good(row, new PhoneNumber("+7" + (9_100_000_000L + row)), changes.build(), null);
	}

	private ClientCardImport.Snapshot start(@Nullable Password password) {
		return start(false, () -> rows(password));
	}

	private ClientCardImport.Snapshot start(boolean dryRun, Supplier<Stream<ImportRow>> rows) {
		StartClientCardImport starting = new StartClientCardImportService(this.ports.callerStatusReader(),
				this.ports.organizationAccessReader(), this.ports.cardImports(), this.clock);
		return this.ports.inTransaction(() -> starting.start(new StartClientCardImport.Command(this.caller,
				Optional.of(this.organization), Optional.of(ImportMode.UPSERT),
				Submission.of(new StartClientCardImport.Order(ImportMode.UPSERT, dryRun, rows)))));
	}

	private static Stream<ImportRow> rows(@Nullable Password password) {
		return LongStream.range(0, ROWS)
			.<ImportRow>mapToObj((i) -> new ImportRow.Good(i + 2, new PhoneNumber("+7" + (9_100_000_000L + i)),
					ClientCardChanges.builder().name("Name").build(), password));
	}

	private boolean carryOn() {
		return this.ports.inTransaction(() -> this.imports.carryOn());
	}

	private void carryOnToTheEnd() {
		IntStream.range(0, ROWS).takeWhile((_) -> carryOn()).forEach((_) -> {
		});
	}

	private ClientCardImport.Progress progressOf(ClientCardImport.Snapshot begun) {
		return this.ports.cardImportReader().find(begun.id()).orElseThrow().progress();
	}

	private List<String> cardsOfTheOrganization() {
		return this.ports.cardReader()
			.cards(this.organization, new ClientCardFilter.Everything())
			.all()
			.map(ClientCardView::phone)
			.toList();
	}

	/** Breaks when it is told to. */
	private static final class BreakingCards implements ClientCardRepository {

		private final ClientCardRepository cards;

		private int untilItBreaks = Integer.MAX_VALUE;

		private BreakingCards(ClientCardRepository cards) {
			this.cards = cards;
		}

		void breakAfter(int added) {
			this.untilItBreaks = added;
		}

		@Override
		public ClientCardId nextId() {
			return this.cards.nextId();
		}

		@Override
		public void add(ClientCard card) {
			if (this.untilItBreaks-- == 0) {
				throw new IllegalStateException("planted");
			}
			this.cards.add(card);
		}

		@Override
		public void addAll(List<ClientCard> added) {
			added.forEach(this::add);
		}

		@Override
		public Optional<ClientCard> findForChange(OrganizationId organization, ClientCardId id) {
			return this.cards.findForChange(organization, id);
		}

		@Override
		public ClientCard update(ClientCard card) {
			return this.cards.update(card);
		}

		@Override
		public void remove(ClientCard card) {
			this.cards.remove(card);
		}

		@Override
		public void moveAll(ClientId from, ClientId to) {
			this.cards.moveAll(from, to);
		}

	}

}
