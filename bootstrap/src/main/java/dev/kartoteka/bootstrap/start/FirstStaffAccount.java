package dev.kartoteka.bootstrap.start;

/**
 * The staff account to create where there is none yet.
 *
 * @param generated the password was made up for this start: tell it if the account is
 * really created, for it is kept nowhere
 */
public record FirstStaffAccount(String username, String password, boolean generated) {

	@Override
	public String toString() {
		return "FirstStaffAccount[" + this.username + "]";
	}

}
