package dev.kartoteka.application.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.DismissStaff;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person logs in, refreshes tokens, logs out and changes the password. Staff deactivate
 * and activate the account, and dismiss each other.
 */
final class AccountsStory implements Story {

	private static final List<String> PASSWORDS = List.of("correct horse", "battery staple");

	private final World world;

	private final List<Staff> staff;

	private final AccountId zoe;

	private final LogIn logIn;

	private final RefreshTokens refresh;

	private final LogOut logOut;

	private final ChangePassword changePassword;

	private final DeactivateAccount deactivate;

	private final ActivateAccount activate;

	private final DismissStaff dismiss;

	private final List<TokenPair> tokens = new ArrayList<>();

	/** The passwords by which sessions were begun. */
	private final Map<SessionId, String> passwords = new HashMap<>();

	/** The sessions in which the password was changed. */
	private final Set<SessionId> changing = new HashSet<>();

	private final Set<SessionId> ended = new HashSet<>();

	private final Map<SessionId, Integer> generations = new HashMap<>();

	AccountsStory(World world) {
		this.world = world;
		this.staff = List.of(new Staff(world, "boss"), new Staff(world, "deputy"));
		this.zoe = world.given().anAccount("zoe");
		Staff.setPassword(world, this.zoe, PASSWORDS.getFirst());
		AccountUseCases accounts = new AccountUseCases(world.fakes(), world.flawedPorts());
		this.logIn = world.running(LogIn.class, accounts.logIn());
		this.refresh = world.running(RefreshTokens.class, accounts.refreshTokens());
		this.logOut = world.running(LogOut.class, accounts.logOut());
		this.changePassword = world.running(ChangePassword.class, accounts.changePassword());
		this.deactivate = world.running(DeactivateAccount.class, accounts.deactivateAccount());
		this.activate = world.running(ActivateAccount.class, accounts.activateAccount());
		this.dismiss = world.running(DismissStaff.class, accounts.dismissStaff());
	}

	@Override
	public List<Runnable> requests() {
		return List.of(this::logIn, this::logIn, this::logIn, this::refresh, this::refresh, this::logOut,
				this::changePassword, this::changePassword, this::deactivate, this::activate, this::dismiss);
	}

	private void logIn() {
		String password = this.world.oneOf(PASSWORDS);
		LogIn.Proof proof = new LogIn.Proof(new LoginName("zoe", null), new Password(password));
		this.world
			.request("log in",
					() -> this.logIn
						.logIn(new LogIn.Command(Submission.of(proof), new Origin("a browser", Staff.ADDRESS))))
			.ifDone((loggedIn) -> {
				this.tokens.add(loggedIn.tokens());
				this.passwords.put(loggedIn.caller().session(), password);
			});
	}

	private void refresh() {
		if (!this.tokens.isEmpty()) {
			TokenPair pair = this.world.oneOf(this.tokens);
			this.world.request("refresh", () -> this.refresh.refresh(pair.refresh())).ifDone((outcome) -> {
				switch (outcome) {
					case RefreshTokens.Outcome.Refreshed(TokenPair next) -> {
						this.tokens.add(next);
						int generation = Integer
							.parseInt(next.refresh().substring(next.refresh().lastIndexOf(':') + 1));
						this.generations.merge(sessionOf(next), generation, Math::max);
					}
					case RefreshTokens.Outcome.Reused(Caller caller) -> this.ended.add(caller.session());
					case RefreshTokens.Outcome.Refused() -> {
					}
				}
			});
		}
	}

	private void logOut() {
		if (!this.tokens.isEmpty()) {
			TokenPair pair = this.world.oneOf(this.tokens);
			this.world.request("log out", () -> this.logOut.logOut(pair.refresh()))
				.ifDone((caller) -> this.ended.add(caller.session()));
		}
	}

	private void changePassword() {
		if (!this.tokens.isEmpty()) {
			Caller caller = callerOf(this.world.oneOf(this.tokens));
			String current = this.world.oneOf(PASSWORDS);
			String changed = this.world.oneOf(PASSWORDS);
			ChangePassword.Draft draft = new ChangePassword.Draft(new Password(current), new Password(changed));
			Set<SessionId> others = new HashSet<>(this.passwords.keySet());
			others.remove(caller.session());
			Answer<Boolean> answer = this.world.request("change the password", () -> this.changePassword
				.change(new ChangePassword.Command(caller, Submission.of(draft), Staff.ADDRESS)));
			if (answer.isDone()) {
				this.ended.addAll(others);
			}
			if (!answer.isRefused()) {
				this.changing.add(caller.session());
			}
		}
	}

	private void deactivate() {
		Set<SessionId> known = new HashSet<>(this.passwords.keySet());
		Caller caller = this.world.oneOf(this.staff).caller();
		if (this.world
			.request("deactivate", () -> this.deactivate.deactivate(new DeactivateAccount.Command(caller, this.zoe)))
			.isDone()) {
			this.ended.addAll(known);
		}
	}

	private void activate() {
		Caller caller = this.world.oneOf(this.staff).caller();
		this.world.request("activate", () -> this.activate.activate(new ActivateAccount.Command(caller, this.zoe)));
	}

	private void dismiss() {
		Staff one = this.world.oneOf(this.staff);
		AccountId other = this.world.oneOf(this.staff).caller().account();
		this.world.request("dismiss", () -> this.dismiss
			.dismiss(new DismissStaff.Command(one.caller(), other, Submission.of(one.password()), Staff.ADDRESS)));
	}

	private static Caller callerOf(TokenPair pair) {
		String[] parts = pair.access().split(":", -1);
		return new Caller(new AccountId(Long.parseLong(parts[1])), new SessionId(Long.parseLong(parts[2])));
	}

	private static SessionId sessionOf(TokenPair pair) {
		return callerOf(pair).session();
	}

	@Override
	public void verify() {
		assertThat(this.world.ports().accounts().isAnyStaffActive()).as("a staff account is active").isTrue();
		this.ended.forEach((session) -> assertThat(isKept(session)).as("%s has ended", session).isFalse());
		this.generations.forEach((session, generation) -> this.world.ports()
			.sessions()
			.findForChange(session, this.zoe.asSessionHolder())
			.ifPresent((found) -> assertThat(found.generation()).isGreaterThanOrEqualTo(generation)));
		verifyPasswords();
	}

	/** A former password opens nothing any more. */
	private void verifyPasswords() {
		String current = PASSWORDS.stream()
			.filter((password) -> this.world.ports()
				.accounts()
				.findForChange(this.zoe)
				.orElseThrow()
				.hasPassword(FakePasswordHasher.current(password)))
			.findFirst()
			.orElseThrow();
		this.passwords.forEach((session, password) -> {
			if (!password.equals(current) && !this.changing.contains(session)) {
				assertThat(isKept(session)).as("%s was begun with a former password", session).isFalse();
			}
		});
	}

	private boolean isKept(SessionId session) {
		return this.world.ports().sessions().findForChange(session, this.zoe.asSessionHolder()).isPresent();
	}

}
