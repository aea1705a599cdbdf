package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.client.ClientReader;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.shared.PasswordHasher;

/**
 * Whatever is slow, reading and hashing, comes first and holds no connection. Then the
 * import is locked, and the batch is done only if nobody else has done it meanwhile.
 */
@UseCase
class CarryOnClientCardImportsService implements CarryOnClientCardImports {

	static final int BATCH_SIZE = 200;

	/** As many as are hashed well within the lease. */
	static final int MAX_PASSWORDS = 20;

	/** After it somebody else goes on if this program has died. */
	static final Duration LEASE = Duration.ofSeconds(30);

	private final ClientCardImportRepository imports;

	private final RowWork rowWork;

	private final PreparedRows.Preparation preparation;

	private final Clock clock;

	CarryOnClientCardImportsService(ClientCardImportRepository imports, ClientCardImportReader reader,
			ClientCardRepository cards, ClientRepository clients, ClientReader clientReader, PasswordHasher hasher,
			AuditTrail audit, Clock clock) {
		this.imports = imports;
		this.rowWork = new RowWork(cards, clients, audit, clock);
		this.preparation = new PreparedRows.Preparation(reader, clientReader, hasher);
		this.clock = clock;
	}

	@Override
	public boolean carryOn() {
		return this.imports.takeNext(LEASE).map(this::carriedOn).isPresent();
	}

	private ClientCardImport carriedOn(ClientCardImport taken) {
		List<ImportRow.Good> rows = this.imports.nextRows(taken.id(), BATCH_SIZE);
		PreparedRows prepared = this.preparation.of(taken, rows, MAX_PASSWORDS);
		this.imports.findForChange(taken.id())
			.filter((current) -> current.isStillAt(taken))
			.ifPresent((current) -> finish(prepared, current));
		return taken;
	}

	private void finish(PreparedRows prepared, ClientCardImport current) {
		RowWork.Outcome outcome = this.rowWork.done(prepared, current);
		this.imports.settle(current.id(), prepared.lastRow(), outcome.refusals());
		current.advance(outcome.created(), outcome.updated(), outcome.refusals().size(), this.clock);
		this.imports.update(current);
	}

}
