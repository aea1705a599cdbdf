package dev.kartoteka.adapter.text.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where links lead: to the same pages as links in emails, whose settings these are.
 *
 * @param linkBase the address of the web site; that of a program on this machine if it is
 * not set
 */
@ConfigurationProperties("kartoteka.letters")
record LinkProperties(@DefaultValue(LinkProperties.DEVELOPMENT) String linkBase,
		@DefaultValue("activate/{uid}/{token}") String activationPath,
		@DefaultValue("password/reset/confirm/{uid}/{token}") String passwordResetPath) {

	private static final String DEVELOPMENT = "http://localhost:8080/console/";

	LinkProperties {
		linkBase = linkBase.isBlank() ? DEVELOPMENT : linkBase.strip();
	}

	/** Whether they lead to this machine, where nobody else can open them. */
	boolean isForDevelopment() {
		return this.linkBase.equals(DEVELOPMENT);
	}

	String activation(String uid, String token) {
		return link(this.activationPath, uid, token);
	}

	String passwordReset(String uid, String token) {
		return link(this.passwordResetPath, uid, token);
	}

	private String link(String path, String uid, String token) {
		String template = this.linkBase.replaceAll("/+$", "") + "/" + path.replaceAll("^/+", "");
		return template.replace("{uid}", encoded(uid)).replace("{token}", encoded(token));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
