package dev.kartoteka.adapter.geojson.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;

import dev.kartoteka.adapter.geojson.feature.GeojsonFailure;
import dev.kartoteka.domain.shared.Refusal;

/** Does something with the files that the operator names, and tells how it went. */
abstract class GeojsonCommand implements ApplicationRunner, ExitCodeGenerator {

	final Logger log = LoggerFactory.getLogger(getClass());

	private final String name;

	final GeojsonProperties properties;

	private int exitCode;

	GeojsonCommand(String name, GeojsonProperties properties) {
		this.name = name;
		this.properties = properties;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.namesNoFile()) {
			this.log.error("Nothing to {}: say --districts=… or --places=…, or both; see docs/geojson.md.", this.name);
			this.exitCode = ExitCodes.WRONGLY_CALLED;
			return;
		}
		try {
			this.exitCode = carryOut();
		}
		catch (GeojsonFailure | Refusal ex) {
			this.log.error("The {} has failed: {}{}", this.name, ex.getMessage(), afterFailure());
			this.log.debug("The cause", ex);
			this.exitCode = ExitCodes.FAILED;
		}
	}

	/** The exit code. */
	abstract int carryOut();

	/** What a failure leaves, as the end of the message about it. */
	String afterFailure() {
		return "";
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
