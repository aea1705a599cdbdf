package dev.kartoteka.adapter.console.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.console.page.CommonTexts;
import dev.kartoteka.adapter.console.page.Document;
import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.Frame;
import dev.kartoteka.adapter.console.page.MistakeTexts;
import dev.kartoteka.domain.account.BrowserSession;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientBrowserSession;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.Conflict;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;

/** A request for a page, with who asks and what they typed. */
public final class Visit {

	private final String path;

	private final RouteTable.@Nullable Match match;

	private final Map<String, List<String>> query;

	private final Submitted submitted;

	private final Optional<BrowserSession> session;

	private final Optional<ClientBrowserSession> clientSession;

	private final Browser browser;

	private final Origin origin;

	private final Frame.Assets assets;

	private final boolean resumed;

	private final boolean secure;

	private final Map<String, Long> recordedIds = new LinkedHashMap<>();

	private @Nullable String reported;

	Visit(String path, RouteTable.@Nullable Match match, Map<String, List<String>> query, Submitted submitted,
			Sessions sessions, Browser browser, Origin origin, Frame.Assets assets, boolean secure) {
		this(path, match, query, submitted, sessions, browser, origin, assets, secure, false);
	}

	private Visit(String path, RouteTable.@Nullable Match match, Map<String, List<String>> query, Submitted submitted,
			Sessions sessions, Browser browser, Origin origin, Frame.Assets assets, boolean secure, boolean resumed) {
		this.path = path;
		this.match = match;
		this.query = query;
		this.submitted = submitted;
		this.session = sessions.account();
		this.clientSession = sessions.client();
		this.browser = browser;
		this.origin = origin;
		this.assets = assets;
		this.secure = secure;
		this.resumed = resumed;
	}

	/** Returns the visit of a page whose form was typed before the session ended. */
	Visit resuming(Destination former, RouteTable.Match page, BrowserSession started) {
		return resuming(former, page, new Sessions(Optional.of(started), this.clientSession));
	}

	/** Returns the visit of a page whose form was typed before the session ended. */
	Visit resuming(Destination former, RouteTable.Match page, ClientBrowserSession started) {
		return resuming(former, page, new Sessions(this.session, Optional.of(started)));
	}

	/**
	 * Returns the visit of the same page, with what was typed into another form of it.
	 */
	Visit resuming(RouteTable.Match page) {
		return resuming(Destination.of(this), page, new Sessions(this.session, this.clientSession));
	}

	private Visit resuming(Destination former, RouteTable.Match page, Sessions sessions) {
		return new Visit(former.path(), page, Map.of(), new Submitted(former.kept(), Map.of(), false), sessions,
				this.browser, this.origin, this.assets, this.secure, true);
	}

	/** Returns this visit as if nothing had been typed. */
	public Visit withoutForm() {
		return new Visit(this.path, this.match, this.query, Submitted.NOTHING,
				new Sessions(this.session, this.clientSession), this.browser, this.origin, this.assets, this.secure);
	}

	/** Returns the path of the page. */
	public String path() {
		return this.path;
	}

	/** Returns the id at that place of the path, counted from 0. */
	public long id(int index) {
		return Objects.requireNonNull(this.match).ids().get(index);
	}

	/** Returns the text at that place of the path, counted from 0. */
	public String text(int index) {
		return Objects.requireNonNull(this.match).texts().get(index);
	}

	/** Returns the parameter of the address; empty if there is none. */
	public String query(String name) {
		List<String> values = queryValues(name);
		return values.isEmpty() ? "" : values.getLast();
	}

	/** Returns all values of the parameter of the address. */
	public List<String> queryValues(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	/** Returns the parameter as an id; empty if it is none. */
	public Optional<Long> queryId(String name) {
		return Ids.read(query(name));
	}

	/** Returns the place in a list that the address names. */
	public Listing.Cursor cursor() {
		return queryId("after").<Listing.Cursor>map(Listing.Cursor.After::new)
			.or(() -> queryId("before").map(Listing.Cursor.Before::new))
			.orElseGet(Listing.Cursor.Start::new);
	}

	/** Returns what was typed. */
	public Form form(UnaryOperator<String> labels) {
		return new Form(labels, this.submitted.values());
	}

	/** Returns a file of the form; empty if none was chosen. */
	public Optional<Upload> file(String name) {
		return files(name).stream().findFirst();
	}

	/**
	 * Returns the files of a field: those chosen now, or else the one that the form has
	 * kept; empty if there is none.
	 */
	public List<Upload> files(String name) {
		List<Upload> chosen = this.submitted.files().getOrDefault(name, List.of());
		return chosen.isEmpty() ? KeptFile.in(this.submitted.values(), name).stream().toList() : chosen;
	}

	/**
	 * Keeps the good files of a form that is shown again, since a browser does not: in
	 * fields of the form, or if they are too large, it asks for them again. A script
	 * keeps them by itself.
	 */
	public void keepFiles(Form form) {
		if (this.browser.byScript()) {
			return;
		}
		keptFiles().forEach(form::with);
		this.submitted.files().keySet().forEach((field) -> {
			String content = KeptFile.contentOf(field);
			if (form.mistakeOf(field) != null) {
				form.with(content, "");
			}
			else if (form.value(content).isEmpty()) {
				form.mistake(field, mistakeTexts().fileAgain());
			}
		});
	}

	/** Returns the fields that keep the files of the form that are small enough. */
	Map<String, String> keptFiles() {
		Map<String, String> kept = new LinkedHashMap<>();
		this.submitted.files().forEach((field, files) -> {
			if (files.size() == 1) {
				kept.putAll(KeptFile.fields(field, files.getFirst()));
			}
		});
		return kept;
	}

	boolean isTooLarge() {
		return this.submitted.tooLarge();
	}

	Map<String, List<String>> submittedValues() {
		return this.submitted.values();
	}

	/** Returns a reader of the form that writes mistakes in the language of the page. */
	public FormReader reader(Form form) {
		return new FormReader(form, mistakeTexts());
	}

	/**
	 * Does what a form asks for. If that is refused, the form is shown again, with what
	 * was typed and what is wrong.
	 * @param again the page of the form
	 */
	public Reply submitting(Form form, Supplier<Reply> action, Document.Template again) {
		try {
			return action.get();
		}
		catch (FormRefused _) {
			return again(422, form, again);
		}
		catch (InvalidInput invalid) {
			invalid.violations().forEach((found) -> add(found, form));
			return again(422, form, again);
		}
		catch (Conflict conflict) {
			form.mistake(mistakeTexts().of(conflict));
			return again(409, form, again);
		}
		catch (Throttled throttled) {
			form.mistake(texts().wait(throttled.retryAfter()));
			report("THROTTLED");
			return again(429, form, again);
		}
	}

	private Reply again(int status, Form form, Document.Template page) {
		keepFiles(form);
		return Reply.page(status, page);
	}

	/**
	 * Does what a form asks for, as {@link #submitting} does. If the object was changed
	 * after the form was filled in, the form is shown again with both versions.
	 * @param stored returns the form of the object as it is now
	 */
	public Reply changing(Form form, Supplier<Reply> action, Supplier<Form> stored, Document.Template again) {
		return changing(form, action, stored, (_, value) -> value, again);
	}

	/**
	 * Does what a form asks for, as the other method of this name does.
	 * @param written returns a value of a field as people read it
	 */
	public Reply changing(Form form, Supplier<Reply> action, Supplier<Form> stored, BinaryOperator<String> written,
			Document.Template again) {
		try {
			return submitting(form, action, again);
		}
		catch (StaleVersion _) {
			form.compareWith(stored.get(), written);
			return again(409, form, again);
		}
	}

	private void add(FieldViolation found, Form form) {
		switch (found.violation()) {
			case Violation.WrongPassword _ -> report("PASSWORD_REFUSED");
			case Violation.BadCode _, Violation.BadEmailToken _, Violation.NoSuchUid _ -> report("PROOF_REFUSED");
			default -> {
			}
		}
		String text = mistakeTexts().of(found.violation());
		if (form.label(found.field()).isEmpty()) {
			form.mistake(text);
		}
		else {
			form.mistake(found.field(), text);
		}
	}

	/** Returns the caller of a page for those who are signed in. */
	public Caller caller() {
		return this.session.map(BrowserSession::caller).orElseThrow(SessionEnded::new);
	}

	/** Returns the caller if one is signed in. */
	public Optional<Caller> optionalCaller() {
		return this.session.map(BrowserSession::caller);
	}

	/** Returns the client of a page for clients. */
	public ClientCaller client() {
		return clientSession().caller();
	}

	/** Whether the client has signed in with a password of their own. */
	public boolean isOwner() {
		return clientSession().owner();
	}

	private ClientBrowserSession clientSession() {
		return this.clientSession.orElseThrow(SessionEnded::new);
	}

	boolean isForClients() {
		return this.match != null && this.match.page().audience() == Routes.Audience.CLIENTS;
	}

	/** Whether a session is there of the kind that the page is for. */
	boolean isSignedIn() {
		return isForClients() ? this.clientSession.isPresent() : this.session.isPresent();
	}

	public boolean isStaff() {
		return this.session.filter(BrowserSession::staff).isPresent();
	}

	public Language language() {
		return this.browser.language();
	}

	/**
	 * Returns the columns of the list of cards that were chosen in this browser; empty if
	 * none were.
	 */
	public List<String> cardColumns() {
		return this.browser.cardColumns();
	}

	public CommonTexts texts() {
		return new CommonTexts(language());
	}

	public MistakeTexts mistakeTexts() {
		return new MistakeTexts(language());
	}

	/** Returns the device and the address of the caller. */
	public Origin origin() {
		return this.origin;
	}

	/** Returns the network address of the caller. */
	public String address() {
		return this.origin.address();
	}

	/** Whether a browser keeps the cookie of a session on this connection. */
	public boolean canSignIn() {
		return this.secure;
	}

	/** Returns the frame of the page. */
	public Frame frame() {
		return new Frame(texts(), language(), this.path, viewer(), null, this.assets, query("done"), this.resumed);
	}

	private Frame.@Nullable Viewer viewer() {
		if (isForClients()) {
			return this.clientSession
				.map((started) -> new Frame.Viewer(texts().ownRecord(), Frame.Kind.CLIENT, started.formToken()))
				.orElse(null);
		}
		return this.session
			.map((started) -> new Frame.Viewer(started.username(),
					started.staff() ? Frame.Kind.STAFF : Frame.Kind.ACCOUNT, started.formToken()))
			.orElse(null);
	}

	/** Adds an id to what the security log records. */
	public void recordId(String name, long id) {
		this.recordedIds.put(name, id);
	}

	/** Reports an event to the security log, whatever the answer is. */
	public void report(String event) {
		this.reported = event;
	}

	@Nullable String reported() {
		return this.reported;
	}

	Map<String, Long> recordedIds() {
		Map<String, Long> recorded = new LinkedHashMap<>();
		if (isForClients()) {
			this.clientSession.map(ClientBrowserSession::caller).ifPresent((caller) -> {
				recorded.put("client", caller.client().value());
				recorded.put("session", caller.session().value());
			});
		}
		else {
			optionalCaller().ifPresent((caller) -> {
				recorded.put("account", caller.account().value());
				recorded.put("session", caller.session().value());
			});
		}
		if (this.match != null && !this.match.ids().isEmpty()) {
			recorded.put("target", this.match.ids().getLast());
		}
		recorded.putAll(this.recordedIds);
		return recorded;
	}

	/**
	 * What the browser asks for.
	 *
	 * @param cardColumns names of columns, as the browser sends them
	 * @param byScript whether a script loads a part of the page, and keeps the rest
	 */
	record Browser(Language language, List<String> cardColumns, boolean byScript) {
	}

	/** The sessions of the browser. */
	record Sessions(Optional<BrowserSession> account, Optional<ClientBrowserSession> client) {

		static final Sessions NONE = new Sessions(Optional.empty(), Optional.empty());

	}

	/**
	 * The fields of a form.
	 *
	 * @param tooLarge whether the form was larger than what is accepted
	 */
	record Submitted(Map<String, List<String>> values, Map<String, List<Upload>> files, boolean tooLarge) {

		static final Submitted NOTHING = new Submitted(Map.of(), Map.of(), false);

	}

}
