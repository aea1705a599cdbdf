package dev.kartoteka.application.clientcardimport;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.application.credential.CardPasswords;
import dev.kartoteka.domain.account.CommonPasswords;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.client.ClientRepository;
import dev.kartoteka.domain.clientcard.ClientCardRepository;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportReader;
import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.credential.CredentialReader;
import dev.kartoteka.domain.credential.CredentialRegister;
import dev.kartoteka.domain.shared.PasswordHasher;

/**
 * Does slow work, reading and hashing, first and without a connection. Then locks the
 * import, and stores the batch only if no other process has done so meanwhile.
 */
@UseCase
class CarryOnClientCardImportsService implements CarryOnClientCardImports {

	static final int BATCH_SIZE = 200;

	/** Few enough to be hashed well within the lease. */
	static final int MAX_PASSWORDS = 20;

	/** After a crash another process continues when the lease ends. */
	static final Duration LEASE = Duration.ofSeconds(30);

	private final ClientCardImportRepository imports;

	private final RowProcessor rowProcessor;

	private final PreparedRows.Preparation preparation;

	private final Clock clock;

	CarryOnClientCardImportsService(ClientCardImportRepository imports, ClientCardImportReader reader,
			ClientCardRepository cards, ClientRepository clients, CredentialRegister credentials,
			CredentialReader credentialReader, CommonPasswords commonPasswords, PasswordHasher hasher, AuditTrail audit,
			Clock clock) {
		this.imports = imports;
		this.rowProcessor = new RowProcessor(cards, clients, credentials, audit, clock);
		this.preparation = new PreparedRows.Preparation(reader,
				new CardPasswords(credentialReader, commonPasswords, hasher));
		this.clock = clock;
	}

	@Override
	public boolean carryOn() {
		return this.imports.takeNext(LEASE).map(this::processBatch).isPresent();
	}

	private ClientCardImport processBatch(ClientCardImport taken) {
		List<ImportRow.Good> rows = this.imports.nextRows(taken.id(), BATCH_SIZE);
		PreparedRows prepared = this.preparation.of(taken, rows, MAX_PASSWORDS);
		this.imports.findForChange(taken.id())
			.filter((current) -> current.isStillAt(taken))
			.ifPresent((current) -> finish(prepared, current));
		return taken;
	}

	private void finish(PreparedRows prepared, ClientCardImport current) {
		RowProcessor.Outcome outcome = this.rowProcessor.process(prepared, current);
		this.imports.settle(current.id(), prepared.lastRow(), outcome.refusals());
		current.advance(outcome.created(), outcome.updated(), outcome.refusals().size(), this.clock);
		this.imports.update(current);
	}

}
