package dev.kartoteka.bootstrap.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Prints a failed start in one line. The log level of Spring Boot's own reporter, which
 * prints eleven lines, is "off".
 */
class OneLineReporter implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(OneLineReporter.class);

	@Override
	@SuppressWarnings("SystemOut")
	public void report(FailureAnalysis analysis) {
		System.err.println(line(analysis));
		log.debug("The cause", analysis.getCause());
	}

	static String line(FailureAnalysis analysis) {
		return "Kartoteka can't start: " + FailureText.of(analysis);
	}

}
