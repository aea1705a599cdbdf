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

/** Makes the first staff account, and tells its password once if it was made up. */
@Component
class FirstStaff implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstStaff.class);

	private final AppointFirstStaff appointFirstStaff;

	private final ObjectProvider<FirstStaffAccount> wanted;

	FirstStaff(AppointFirstStaff appointFirstStaff, ObjectProvider<FirstStaffAccount> wanted) {
		this.appointFirstStaff = appointFirstStaff;
		this.wanted = wanted;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.wanted.ifAvailable(this::appoint);
	}

	private void appoint(FirstStaffAccount account) {
		boolean made = this.appointFirstStaff
			.appoint(new AppointFirstStaff.Command(new Username(account.username()), new Password(account.password())));
		if (made && account.generated()) {
			log.info("First staff account: username {}, password {} (shown this once)", account.username(),
					account.password());
		}
		else if (made) {
			log.info("First staff account: username {}, password as configured", account.username());
		}
	}

}
