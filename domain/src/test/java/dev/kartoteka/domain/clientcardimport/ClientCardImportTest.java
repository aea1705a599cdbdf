package dev.kartoteka.domain.clientcardimport;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientCardImportTest {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	private static final Clock CLOCK = Clock.fixed(NOW.plusNanos(1), ZoneOffset.UTC);

	private static final OrganizationId ORGANIZATION = new OrganizationId(1);

	@Test
	void isFinishedWhenAllRowsAreDone() {
		ClientCardImport begun = begin(ImportMode.UPSERT);
		begun.load(5, 2, CLOCK);
		assertThat(begun.snapshot().progress()).isEqualTo(new ClientCardImport.Progress(7, 0, 0, 2));
		begun.advance(2, 1, 1, CLOCK);
		assertThat(begun.snapshot().progress()).isEqualTo(new ClientCardImport.Progress(7, 2, 1, 3));
		assertThat(begun.snapshot().status()).isEqualTo(ImportStatus.RUNNING);
		assertThat(begun.snapshot().finishedAt()).isNull();
		begun.advance(1, 0, 0, CLOCK);
		assertThat(begun.snapshot().status()).isEqualTo(ImportStatus.FINISHED);
		assertThat(begun.snapshot().finishedAt()).isEqualTo(NOW);
	}

	@Test
	void isFinishedAtOnceWithoutRows() {
		ClientCardImport begun = begin(ImportMode.UPSERT);
		begun.load(0, 2, CLOCK);
		assertThat(begun.snapshot().status()).isEqualTo(ImportStatus.FINISHED);
	}

	@Test
	void isCancelledOnlyWhileItRuns() {
		ClientCardImport begun = begin(ImportMode.UPSERT);
		begun.load(1, 0, CLOCK);
		begun.cancel(CLOCK);
		assertThat(begun.snapshot().status()).isEqualTo(ImportStatus.CANCELLED);
		assertThat(begun.snapshot().finishedAt()).isEqualTo(NOW);
		assertThat(begun.snapshot().progress()).isEqualTo(new ClientCardImport.Progress(1, 0, 0, 0));
		assertThatExceptionOfType(ImportIsOver.class).isThrownBy(() -> begun.cancel(CLOCK));
	}

	@Test
	void isStillWhereItWasUntilItAdvancesOrEnds() {
		ClientCardImport begun = begin(ImportMode.UPSERT);
		begun.load(3, 0, CLOCK);
		ClientCardImport then = ClientCardImport.restore(begun.snapshot());
		assertThat(begun.isStillAt(then)).isTrue();
		begun.advance(1, 0, 0, CLOCK);
		assertThat(begun.isStillAt(then)).isFalse();
		ClientCardImport cancelled = ClientCardImport.restore(then.snapshot());
		cancelled.cancel(CLOCK);
		assertThat(cancelled.isStillAt(then)).isFalse();
	}

	@Test
	void keepsWhatItWasBegunWith() {
		Actor actor = new Actor(new AccountId(3), null);
		ClientCardImport begun = ClientCardImport.begin(new ClientCardImportId(7), ORGANIZATION, ImportMode.CREATE,
				true, actor, CLOCK);
		assertThat(begun.snapshot())
			.isEqualTo(new ClientCardImport.Snapshot(new ClientCardImportId(7), ORGANIZATION, ImportMode.CREATE, true,
					actor, ImportStatus.RUNNING, new ClientCardImport.Progress(0, 0, 0, 0), NOW, null));
		assertThat(begun.dryRun()).isTrue();
		assertThat(begun.actor()).isEqualTo(actor);
		assertThat(begun.organization()).isEqualTo(ORGANIZATION);
	}

	@Test
	void refusesPhonesByItsMode() {
		assertThat(begin(ImportMode.CREATE).refusalOf(true)).isEqualTo(RowRefusal.Reason.PHONE_ALREADY_ON_A_CARD);
		assertThat(begin(ImportMode.CREATE).refusalOf(false)).isNull();
		assertThat(begin(ImportMode.UPDATE).refusalOf(true)).isNull();
		assertThat(begin(ImportMode.UPDATE).refusalOf(false)).isEqualTo(RowRefusal.Reason.NO_CARD_WITH_THIS_PHONE);
		assertThat(begin(ImportMode.UPSERT).refusalOf(true)).isNull();
		assertThat(begin(ImportMode.UPSERT).refusalOf(false)).isNull();
	}

	@Test
	void needsThePermissionsOfItsMode() {
		assertThat(ImportMode.CREATE.permissions()).containsExactly(Permission.CLIENTCARD_CREATE);
		assertThat(ImportMode.UPDATE.permissions()).containsExactly(Permission.CLIENTCARD_CHANGE);
		assertThat(ImportMode.UPSERT.permissions()).containsExactlyInAnyOrder(Permission.CLIENTCARD_CREATE,
				Permission.CLIENTCARD_CHANGE);
	}

	@Test
	void namesTheFieldOfARefusedRow() {
		assertThat(RowRefusal.of(5, RowRefusal.Reason.PASSWORD_TOO_COMMON))
			.isEqualTo(new RowRefusal(5, RowRefusal.Reason.PASSWORD_TOO_COMMON, "password"));
		assertThat(RowRefusal.of(5, InvalidInput.of("name", new Violation.Blank())))
			.isEqualTo(new RowRefusal(5, RowRefusal.Reason.INVALID, "name"));
		assertThat(ImportError.malformed(5, new JsonText("{}")))
			.isEqualTo(new ImportError(5, new JsonText("{}"), null));
	}

	private static ClientCardImport begin(ImportMode mode) {
		return ClientCardImport.begin(new ClientCardImportId(7), ORGANIZATION, mode, false, Actor.OPERATOR, CLOCK);
	}

}
