package dev.kartoteka.application.clientcardimport;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.CarryOnClientCardImports;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.ports.DrivenPorts;

/** The use cases of imports, on the given fakes. */
public final class ClientCardImportUseCases {

	private final Fakes fakes;

	private final DrivenPorts ports;

	public ClientCardImportUseCases(Fakes fakes) {
		this.fakes = fakes;
		this.ports = fakes.ports();
	}

	public StartClientCardImport start() {
		return new StartClientCardImportService(this.ports.callerStatusReader(), this.ports.organizationAccessReader(),
				this.ports.cardImports(), this.fakes.clock());
	}

	public CarryOnClientCardImports carryOn() {
		return new CarryOnClientCardImportsService(this.ports.cardImports(), this.ports.cardImportReader(),
				this.ports.cards(), this.ports.clients(), this.ports.credentials(), this.ports.credentialReader(),
				"password"::equals, this.fakes.hasher(), this.ports.audit(), this.fakes.clock());
	}

	public CancelClientCardImport cancel() {
		return new CancelClientCardImportService(this.ports.cardImportAccessReader(), this.ports.cardImportReader(),
				this.ports.cardImports(), this.fakes.clock());
	}

}
