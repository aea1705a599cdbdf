package dev.kartoteka.bootstrap.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.Password;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Creates the first staff account and logs what became of the settings for it. A
 * generated password is logged once and stored nowhere.
 */
@Component
class FirstStaff implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstStaff.class);

	private final AppointFirstStaff appointFirstStaff;

	private final ObjectProvider<FirstStaffAccount> account;

	FirstStaff(AppointFirstStaff appointFirstStaff, ObjectProvider<FirstStaffAccount> account) {
		this.appointFirstStaff = appointFirstStaff;
		this.account = account;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.account.ifAvailable(this::appoint);
	}

	private void appoint(FirstStaffAccount account) {
		AppointFirstStaff.Command command = new AppointFirstStaff.Command(new Username(account.username()),
				new Password(account.password()));
		switch (this.appointFirstStaff.appoint(command)) {
			case CREATED -> logCreated(account);
			case NOT_NEEDED -> logNotNeeded(account);
			case NAME_TAKEN -> log.warn(
					"There is no active staff account, and the username {} belongs to another account. Run the "
							+ "command `staff appoint {}` to make that account staff, or set KARTOTEKA_ADMIN_USERNAME.",
					account.username(), account.username());
		}
	}

	private static void logCreated(FirstStaffAccount account) {
		if (account.generated()) {
			log.info("""
					The first staff account is created. Its password is shown only this once.
					  Username: {}
					  Password: {}""", account.username(), account.password());
		}
		else {
			log.info("The first staff account {} is created with the password of KARTOTEKA_ADMIN_PASSWORD.",
					account.username());
		}
	}

	private static void logNotNeeded(FirstStaffAccount account) {
		if (!account.generated()) {
			log.info("KARTOTEKA_ADMIN_PASSWORD is ignored: there is a staff account already. "
					+ "Log in with the password of that account.");
		}
	}

}
