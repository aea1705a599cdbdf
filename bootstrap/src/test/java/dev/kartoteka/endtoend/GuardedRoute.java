package dev.kartoteka.endtoend;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A route, whom it lets in, and a request to try that with.
 *
 * @param path as the web adapter declares it
 * @param permission what a member needs where the rule asks for it
 * @param id what to put for {@code {id}}
 * @param body what to send; null for nothing
 * @param status with which those are answered who are let in
 * @param refusal with which accounts are refused that are not let in, if not with 403
 */
record GuardedRoute(String method, String path, Rule rule, @Nullable String permission, Function<RightsScene, Long> id,
		@Nullable Function<RightsScene, String> body, int status, @Nullable Integer refusal) {

	static GuardedRoute route(String method, String path, Rule rule, int status) {
		return new GuardedRoute(method, path, rule, null, (scene) -> 0L, null, status, null);
	}

	/** For members who hold that permission. */
	static GuardedRoute route(String method, String path, String permission, int status) {
		return new GuardedRoute(method, path, Rule.PERMITTED, permission, (scene) -> 0L, null, status, null);
	}

	GuardedRoute of(Function<RightsScene, Long> id) {
		return new GuardedRoute(this.method, this.path, this.rule, this.permission, id, this.body, this.status,
				this.refusal);
	}

	/** The body, in which {@code %s} stands for the organization. */
	GuardedRoute with(String body) {
		return with((scene) -> body.replace("%s", String.valueOf(scene.organization())));
	}

	GuardedRoute with(Function<RightsScene, String> body) {
		return new GuardedRoute(this.method, this.path, this.rule, this.permission, this.id, body, this.status,
				this.refusal);
	}

	/**
	 * Returns the same route, which responds with 404 to accounts that may not see the
	 * object.
	 */
	GuardedRoute refusing(int refusal) {
		return new GuardedRoute(this.method, this.path, this.rule, this.permission, this.id, this.body, this.status,
				refusal);
	}

	/** Returns the status for a visitor. */
	int statusFor(Visitor visitor) {
		if (this.rule.lets(visitor)) {
			return this.status;
		}
		int refusal = this.rule.refusalOf(visitor);
		boolean active = Rule.ACCOUNTS.lets(visitor);
		return (active && refusal == 403) ? Objects.requireNonNullElse(this.refusal, refusal) : refusal;
	}

	String pathIn(RightsScene scene) {
		return this.path.replace("{organization}", String.valueOf(scene.organization()))
			.replace("{id}", String.valueOf(this.id.apply(scene)))
			.replace("{session}", "999999")
			.replace("{id:text}", String.valueOf(this.id.apply(scene)))
			.replace("{phone:text}", "0001")
			.replace("{name:text}", "Ann")
			.replace("{file:text}", "swagger-ui.css");
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
