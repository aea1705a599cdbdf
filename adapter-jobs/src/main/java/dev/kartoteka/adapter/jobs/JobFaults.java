package dev.kartoteka.adapter.jobs;

/** Tells operators about jobs that fail. Bootstrap decides how often. */
public interface JobFaults {

	/**
	 * Is called at each failure.
	 * @param jobs all jobs that fail at present, with their causes, in one line without
	 * personal data
	 */
	void failed(String jobs);

	/** Is called when the last of the failing jobs has succeeded. */
	void restored();

}
