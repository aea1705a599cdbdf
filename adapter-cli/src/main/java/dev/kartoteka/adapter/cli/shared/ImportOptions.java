package dev.kartoteka.adapter.cli.shared;

import picocli.CommandLine.Option;

/** Options that all imports share. */
public final class ImportOptions {

	private static final int MAX_BATCH_SIZE = 5000;

	@Option(names = "--batch-size", paramLabel = "<number>", defaultValue = "500",
			description = "How many items share a transaction, from 1 to 5000. Default: ${DEFAULT-VALUE}.")
	private int batchSize;

	/** The number of items in a transaction. */
	public int batchSize() {
		return this.batchSize;
	}

	/**
	 * Checks the limits.
	 * @throws picocli.CommandLine.ParameterException if a value is outside of them
	 */
	public void validate(ProgramCommand command) {
		if (this.batchSize < 1 || this.batchSize > MAX_BATCH_SIZE) {
			throw command
				.wrongUsage("--batch-size must be from 1 to %d, not %d.".formatted(MAX_BATCH_SIZE, this.batchSize));
		}
	}

}
