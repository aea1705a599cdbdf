package dev.kartoteka.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A permission within an organization. Numbers, codenames and display names are part of
 * the API and must not change.
 */
public enum Permission {

	ORGANIZATION_CHANGE(1, "Can change organization"), ORGANIZATION_DELETE(2, "Can delete organization"),

	ROLE_VIEW(3, "Can view role"), ROLE_CREATE(4, "Can create role"), ROLE_CHANGE(5, "Can change role"),
	ROLE_DELETE(6, "Can delete role"),

	MEMBER_VIEW(7, "Can view member"), MEMBER_CREATE(8, "Can create member"), MEMBER_CHANGE(9, "Can change member"),
	MEMBER_DELETE(10, "Can delete member"),

	CLIENTCARD_VIEW(11, "Can view client card"), CLIENTCARD_CREATE(12, "Can create client card"),
	CLIENTCARD_CHANGE(13, "Can change client card"), CLIENTCARD_DELETE(14, "Can delete client card");

	private final int number;

	private final String displayName;

	Permission(int number, String displayName) {
		this.number = number;
		this.displayName = displayName;
	}

	/** Returns the permission with that number, if any. */
	public static Optional<Permission> numbered(long number) {
		return Arrays.stream(values()).filter((permission) -> permission.number() == number).findFirst();
	}

	/** Returns the permission with that codename, if any. */
	public static Optional<Permission> named(String codename) {
		return Arrays.stream(values()).filter((permission) -> permission.codename().equals(codename)).findFirst();
	}

	/** Returns the number that identifies the permission in the API, from 1. */
	public int number() {
		return this.number;
	}

	/** Returns the codename, such as {@code clientcard_view}. */
	public String codename() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the name shown to people. */
	public String displayName() {
		return this.displayName;
	}

}
