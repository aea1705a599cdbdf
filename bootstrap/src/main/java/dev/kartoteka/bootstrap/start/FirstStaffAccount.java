package dev.kartoteka.bootstrap.start;

/**
 * The staff account to create if there is none yet.
 *
 * @param generated whether the password was generated for this start and is stored
 * nowhere else
 */
public record FirstStaffAccount(String username, String password, boolean generated) {

	@Override
	public String toString() {
		return "FirstStaffAccount[" + this.username + "]";
	}

}
