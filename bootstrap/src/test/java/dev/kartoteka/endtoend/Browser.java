package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Visits the console as a browser without scripts does: keeps cookies, sends the hidden
 * fields of forms, and says where a form comes from. Checks every page that it gets.
 */
final class Browser {

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	private static final Pattern TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]*)\"");

	private final URI program;

	private final Map<String, String> cookies = new HashMap<>();

	private final Map<String, String> headers = new LinkedHashMap<>();

	private String language = "en";

	private String formToken = "";

	private Browser(URI program) {
		this.program = program;
		this.headers.put("Sec-Fetch-Site", "same-origin");
	}

	static Browser of(Program program) {
		return new Browser(program.address());
	}

	/** Returns a browser in which the person has signed in. */
	static Browser of(Program program, Person person) {
		Browser browser = of(program);
		browser.signIn(person.username(), Person.PASSWORD).is(303);
		return browser;
	}

	/** Prefers a language, and forgets one that was chosen. */
	Browser in(String preferred) {
		this.cookies.remove("kartoteka-language");
		this.language = preferred;
		return this;
	}

	/** Sends that header, or none of that name. */
	Browser sending(String header, @Nullable String value) {
		if (value == null) {
			this.headers.remove(header);
		}
		else {
			this.headers.put(header, value);
		}
		return this;
	}

	/** Puts that token into forms instead of the page's. */
	Browser forging(String token) {
		this.formToken = token;
		return this;
	}

	/** Returns the value of a hidden field. */
	static String valueIn(String page, String field) {
		Matcher value = Pattern.compile("name=\"" + Pattern.quote(field) + "\" value=\"([^\"]*)\"").matcher(page);
		if (!value.find()) {
			throw new AssertionError("No field " + field + " in " + page);
		}
		return value.group(1);
	}

	String formToken() {
		return this.formToken;
	}

	/** Returns the cookie of the session of an account, or else of a client. */
	String session() {
		return this.cookies.getOrDefault("kartoteka-local", this.cookies.getOrDefault("kartoteka-local-client", ""));
	}

	Map<String, String> cookies() {
		return this.cookies;
	}

	Response signIn(String username, String password) {
		get("/console/sign-in/").is(200);
		return submit("/console/sign-in/", "username", username, "password", password);
	}

	Response signInAsClient(String phone, String password) {
		get("/console/client/sign-in/").is(200);
		return submit("/console/client/sign-in/", "phone", phone, "password", password);
	}

	Response get(String path) {
		return send(path, null);
	}

	/** Sends a form. Its names and values follow in turn. */
	Response submit(String path, String... pairs) {
		String[] all = new String[pairs.length + 2];
		all[0] = "form_token";
		all[1] = this.formToken;
		System.arraycopy(pairs, 0, all, 2, pairs.length);
		return send(path, Content.form(all));
	}

	/** Sends a form with a file. */
	Response upload(String path, String field, String fileName, byte[] file, String... pairs) {
		String[] all = new String[pairs.length + 2];
		all[0] = "form_token";
		all[1] = this.formToken;
		System.arraycopy(pairs, 0, all, 2, pairs.length);
		return send(path, Content.multipartWithFile(field, fileName, file, all));
	}

	/** Opens the page to which a response leads. */
	Response follow(Response redirect) {
		return get(redirect.is(303).requiredHeader("Location"));
	}

	private Response send(String path, @Nullable Content content) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.program.resolve(path));
		this.headers.forEach(request::setHeader);
		request.setHeader("Accept-Language", this.language);
		if (!this.cookies.isEmpty()) {
			StringBuilder cookie = new StringBuilder();
			this.cookies.forEach((name, value) -> cookie.append(name).append('=').append(value).append("; "));
			request.setHeader("Cookie", cookie.toString());
		}
		if (content != null) {
			request.setHeader("Content-Type", content.type()).method("POST", content.body());
		}
		else {
			request.method("GET", BodyPublishers.noBody());
		}
		try {
			HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
			return received(new Response(response.request().toString(), response));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Response received(Response response) {
		response.response().headers().allValues("Set-Cookie").forEach(this::keep);
		if (response.header("Content-Type").orElse("").startsWith("text/html")) {
			PageCheck.check(response.body(), this.language);
			Matcher token = TOKEN.matcher(response.body());
			this.formToken = token.find() ? token.group(1) : "";
		}
		return response;
	}

	private void keep(String cookie) {
		String pair = cookie.substring(0, cookie.indexOf(';'));
		String name = pair.substring(0, pair.indexOf('='));
		if (cookie.contains("Max-Age=0")) {
			this.cookies.remove(name);
		}
		else {
			this.cookies.put(name, pair.substring(pair.indexOf('=') + 1));
		}
		if (name.equals("kartoteka-language")) {
			this.language = this.cookies.getOrDefault(name, "en");
		}
	}

}
