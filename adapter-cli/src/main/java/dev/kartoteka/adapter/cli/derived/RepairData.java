package dev.kartoteka.adapter.cli.derived;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.domain.derived.RepairDerivedData;

import org.springframework.beans.factory.BeanFactory;

/** Repairs derived data after another program has written to the database. */
@Command(name = "repair-data", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Corrects indexes and registers after another program, or an earlier version, has written to"
				+ " the database. It can run while Kartoteka serves.")
public final class RepairData extends ProgramCommand {

	@Override
	protected void validate() {
		// There are no options.
	}

	@Override
	protected int run(BeanFactory useCases) {
		useCases.getBean(RepairDerivedData.class)
			.repair()
			.forEach((repair) -> print(
					"%s: %d added, %d removed".formatted(repair.what(), repair.added(), repair.removed())));
		return ExitCode.OK;
	}

}
