package dev.kartoteka.adapter.cli.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

import dev.kartoteka.domain.account.AppointAsOperator;

import org.springframework.beans.factory.BeanFactory;

/** Makes an account staff. */
@Command(name = "appoint", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Makes an account active and staff.")
final class AppointStaff extends StaffCommand {

	@Override
	protected int run(BeanFactory useCases) {
		useCases.getBean(AppointAsOperator.class).appoint(name(useCases));
		print("The account is active and staff.");
		return ExitCode.OK;
	}

}
