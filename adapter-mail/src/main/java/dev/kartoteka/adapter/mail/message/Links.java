package dev.kartoteka.adapter.mail.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The links in emails: they lead to the web site, which then calls the API. */
final class Links {

	static final String UID = "{uid}";

	static final String TOKEN = "{token}";

	private final String activation;

	private final String passwordReset;

	private final String invitation;

	Links(String base, String activationPath, String passwordResetPath, String invitationPath) {
		this.activation = joined(base, activationPath);
		this.passwordReset = joined(base, passwordResetPath);
		this.invitation = joined(base, invitationPath);
	}

	String activation(String uid, String token) {
		return filled(this.activation, uid, token);
	}

	String passwordReset(String uid, String token) {
		return filled(this.passwordReset, uid, token);
	}

	String invitation(String token) {
		return this.invitation.replace(TOKEN, encoded(token));
	}

	private static String joined(String base, String path) {
		return base.replaceAll("/+$", "") + "/" + path.replaceAll("^/+", "");
	}

	private static String filled(String template, String uid, String token) {
		return template.replace(UID, encoded(uid)).replace(TOKEN, encoded(token));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
