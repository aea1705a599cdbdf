package dev.kartoteka.bootstrap.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.shared.Password;

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
		boolean created = this.appointFirstStaff
			.appoint(new AppointFirstStaff.Command(new Username(account.username()), new Password(account.password())));
		if (created && account.generated()) {
			log.info("""
					The first staff account is created. Its password is shown only this once.
					  Username: {}
					  Password: {}""", account.username(), account.password());
		}
		else if (created) {
			log.info("The first staff account {} is created with the password of KARTOTEKA_ADMIN_PASSWORD.",
					account.username());
		}
		else if (!account.generated()) {
			log.info("KARTOTEKA_ADMIN_PASSWORD is ignored: there is a staff account already. "
					+ "Log in with the password of that account.");
		}
	}

}
