package dev.kartoteka.application.simulation;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.shared.Password;

/** A staff account with a password, which is logged in. */
final class Staff {

	static final String ADDRESS = "192.0.2.1";

	private static final String PASSWORD = "staffs-own-password";

	private final Caller caller;

	Staff(World world) {
		this(world, "boss");
	}

	Staff(World world, String username) {
		AccountId id = world.given().aStaffAccount(username);
		setPassword(world, id, PASSWORD);
		this.caller = world.given().loggedIn(id);
	}

	static void setPassword(World world, AccountId id, String password) {
		world.ports().inTransaction(() -> {
			Account account = world.ports().accounts().findForChange(id).orElseThrow();
			account.changePassword(FakePasswordHasher.current(password), world.clock());
			world.ports().accounts().update(account);
		});
	}

	Caller caller() {
		return this.caller;
	}

	Password password() {
		return new Password(PASSWORD);
	}

}
