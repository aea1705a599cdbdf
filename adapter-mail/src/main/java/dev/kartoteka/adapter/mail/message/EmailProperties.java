package dev.kartoteka.adapter.mail.message;

import java.net.URI;
import java.util.Set;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of emails: their sender, and where their links lead.
 *
 * @param from the sender, with or without a name
 * @param linkBase the address of the web site to which links lead
 * @param activationPath the path after the base, with places for {@code {uid}} and
 * {@code {token}}
 * @param passwordResetPath the path of links for a new password, with the same places
 * @param invitationPath the path after the base, with a place for {@code {token}}
 */
@ConfigurationProperties("kartoteka.letters")
record EmailProperties(@Nullable String from, @Nullable String linkBase,
		@DefaultValue("activate/{uid}/{token}") String activationPath,
		@DefaultValue("password/reset/confirm/{uid}/{token}") String passwordResetPath,
		@DefaultValue("invitation/{token}") String invitationPath) {

	private static final Set<String> WEB = Set.of("http", "https");

	private static final String FROM = "KARTOTEKA_LETTERS_FROM";

	private static final String LINK_BASE = "KARTOTEKA_LETTERS_LINK_BASE";

	EmailProperties {
		from = given(from);
		linkBase = given(linkBase);
		if (from != null && !isAddress(from)) {
			throw new UnusableSetting(FROM + " is no e-mail address.",
					"Set it to one, for example `Kartoteka <kartoteka@example.org>`.");
		}
		if (linkBase != null && !isWebAddress(linkBase)) {
			throw new UnusableSetting(LINK_BASE + " is no address of a web site.",
					"Set it to one, for example `https://app.example.org/`.");
		}
		requirePlaces("KARTOTEKA_LETTERS_ACTIVATION_PATH", activationPath);
		requirePlaces("KARTOTEKA_LETTERS_PASSWORD_RESET_PATH", passwordResetPath);
		if (!invitationPath.contains(Links.TOKEN)) {
			throw new UnusableSetting("KARTOTEKA_LETTERS_INVITATION_PATH has no place for the token.",
					"Put %s where it belongs.".formatted(Links.TOKEN));
		}
	}

	/** Requires the settings that have no default if emails are really sent. */
	EmailProperties complete() {
		if (this.from == null) {
			throw new UnusableSetting("there is a mail server (SPRING_MAIL_HOST), but %s is not set.".formatted(FROM),
					"Set it to the address that letters come from.");
		}
		if (this.linkBase == null) {
			throw new UnusableSetting(
					"there is a mail server (SPRING_MAIL_HOST), but %s is not set.".formatted(LINK_BASE),
					"Set it to the address of the web site to which links in letters lead.");
		}
		return this;
	}

	/** Returns properties of emails that are not sent. */
	EmailProperties completedForDevelopment() {
		return new EmailProperties((this.from != null) ? this.from : "Kartoteka <kartoteka@localhost>",
				(this.linkBase != null) ? this.linkBase : "http://localhost:8080/console/", this.activationPath,
				this.passwordResetPath, this.invitationPath);
	}

	// An empty environment variable is a usual way to say "none".
	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static boolean isAddress(String text) {
		try {
			new InternetAddress(text, true);
			return text.chars().noneMatch(Character::isISOControl);
		}
		catch (AddressException _) {
			return false;
		}
	}

	private static boolean isWebAddress(String text) {
		try {
			URI uri = URI.create(text);
			return WEB.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
		}
		catch (IllegalArgumentException _) {
			return false;
		}
	}

	private static void requirePlaces(String variable, String path) {
		if (!path.contains(Links.UID) || !path.contains(Links.TOKEN)) {
			throw new UnusableSetting("%s has no place for the uid or the token.".formatted(variable),
					"Put %s and %s where they belong.".formatted(Links.UID, Links.TOKEN));
		}
	}

}
