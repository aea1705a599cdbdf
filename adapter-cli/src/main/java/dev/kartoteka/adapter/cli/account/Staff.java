package dev.kartoteka.adapter.cli.account;

import picocli.CommandLine.Command;

/** What the operator does if staff are locked out. */
@Command(name = "staff", mixinStandardHelpOptions = true, subcommands = { AppointStaff.class, LinkStaff.class },
		description = "Lets an operator in who is locked out; see docs/operations.md.")
public final class Staff {

}
