package dev.kartoteka.adapter.cli.person;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.domain.person.ErasureQueries;
import dev.kartoteka.domain.person.RepeatErasure;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.beans.factory.BeanFactory;

/**
 * Erases the persons whom a restored backup has brought back. It prints numbers, never
 * phones.
 */
@Command(name = "erase-again", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Erases persons again whom a restored backup has brought back; see docs/operations.md.")
public final class EraseAgain extends ProgramCommand {

	@Option(names = "--dry-run", description = "Only counts them.")
	private boolean dryRun;

	@Override
	protected void validate() {
	}

	@Override
	protected int run(BeanFactory useCases) {
		List<PhoneNumber> due = useCases.getBean(ErasureQueries.class).dueAgain();
		if (this.dryRun) {
			print("Persons to erase again: " + due.size());
			return ExitCode.OK;
		}
		RepeatErasure repeatErasure = useCases.getBean(RepeatErasure.class);
		due.forEach(repeatErasure::repeat);
		print("Persons erased again: " + due.size());
		return ExitCode.OK;
	}

}
