package dev.kartoteka.domain.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may be allowed to do within an organization. Numbers, codenames and names
 * are known to the consumers and stay.
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

	/** The permission of that number, if there is one. */
	public static Optional<Permission> numbered(long number) {
		return Arrays.stream(values()).filter((permission) -> permission.number() == number).findFirst();
	}

	/** The permission of that codename, if there is one. */
	public static Optional<Permission> named(String codename) {
		return Arrays.stream(values()).filter((permission) -> permission.codename().equals(codename)).findFirst();
	}

	/** The number by which consumers may name it, from 1. */
	public int number() {
		return this.number;
	}

	/** Such as {@code clientcard_view}. */
	public String codename() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** For people to read. */
	public String displayName() {
		return this.displayName;
	}

}
