package dev.kartoteka.domain.ports;

/**
 * Runs a contract against one implementation of the ports. Each test begins with an empty
 * store.
 */
public interface PortsContract {

	DrivenPorts ports();

	default Fixtures fixtures() {
		return new Fixtures(ports());
	}

}
