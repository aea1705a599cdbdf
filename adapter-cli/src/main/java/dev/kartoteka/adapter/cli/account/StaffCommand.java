package dev.kartoteka.adapter.cli.account;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

import dev.kartoteka.adapter.cli.shared.ProgramCommand;
import dev.kartoteka.adapter.cli.table.Phones;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/** A command about one account. */
abstract class StaffCommand extends ProgramCommand {

	@Parameters(index = "0", paramLabel = "<name>", description = "Username, e-mail address or phone of the account.")
	private String name = "";

	@Override
	protected void validate() {
		if (this.name.isBlank()) {
			throw wrongUsage("The name of the account is blank.");
		}
	}

	/** The account's name as it was typed. */
	final LoginName name(BeanFactory useCases) {
		String region = useCases.getBean(Environment.class).getProperty("kartoteka.default-phone-region", "RU");
		return new LoginName(this.name.strip(), phone(new Phones(region)));
	}

	private @Nullable PhoneNumber phone(Phones phones) {
		try {
			return phones.read(this.name);
		}
		catch (IllegalArgumentException _) {
			return null;
		}
	}

}
