package dev.kartoteka.application.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.Fakes;
import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.ports.BrokenReference;
import dev.kartoteka.domain.ports.DrivenPorts;
import dev.kartoteka.domain.ports.FakeEmailInvitationTokens;
import dev.kartoteka.domain.ports.FakeEmailTokens;
import dev.kartoteka.domain.ports.FakeMailer;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakePhoneCodeHasher;
import dev.kartoteka.domain.ports.FakeTextMessenger;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.ports.MovableClock;
import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.Refusal;

/** One program with its store, and callers that take turns. */
final class World {

	private final MovableClock clock = new MovableClock();

	private final Scheduler scheduler;

	private final Fakes fakes;

	private final Fixtures given;

	private final Flaw flaw;

	World(long seed) {
		this(seed, Flaw.NONE);
	}

	World(long seed, Flaw flaw) {
		this.flaw = flaw;
		this.scheduler = new Scheduler(seed, this.clock);
		this.fakes = new Fakes(this.clock, new InMemoryPorts(this.clock, this.scheduler), new FakePasswordHasher(),
				new FakeTokens(), new FakeEmailTokens(this.clock), new FakeEmailInvitationTokens(), new FakeThrottle(),
				new FakeMailer(), new FakePhoneCodeHasher(), new FakeTextMessenger());
		this.given = new Fixtures(this.fakes.ports());
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	Fakes fakes() {
		return this.fakes;
	}

	InMemoryPorts ports() {
		return this.fakes.ports();
	}

	MovableClock clock() {
		return this.clock;
	}

	/** Returns the ports for use cases, with the flaw that is planted. */
	DrivenPorts flawedPorts() {
		return this.flaw.in(ports());
	}

	Fixtures given() {
		return this.given;
	}

	SplittableRandom random() {
		return this.scheduler.random();
	}

	<T> T oneOf(List<T> items) {
		return items.get(random().nextInt(items.size()));
	}

	/**
	 * Lets the use case run in transactions as bootstrap does. A crash may follow the
	 * commit.
	 */
	<P> P running(Class<P> port, P service) {
		UseCase declared = service.getClass().getAnnotation(UseCase.class);
		boolean transactional = declared != null && !declared.readOnly() && !this.flaw.leavesOutTransactionOf(port);
		return port
			.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port }, (_, method, arguments) -> {
				Supplier<Optional<Object>> call = () -> Optional.ofNullable(called(service, method, arguments));
				Optional<Object> result = transactional ? ports().inTransaction(call) : call.get();
				this.scheduler.step("returns");
				return result.orElse(null);
			}));
	}

	private static @Nullable Object called(Object service, Method method, Object @Nullable [] arguments) {
		try {
			return method.invoke(service, arguments);
		}
		catch (InvocationTargetException ex) {
			throw unchecked(ex.getCause());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RuntimeException unchecked(@Nullable Throwable cause) {
		switch (cause) {
			case RuntimeException failure -> throw failure;
			case Error failure -> throw failure;
			case null, default -> throw new IllegalStateException(cause);
		}
	}

	/**
	 * Runs a request of the current caller.
	 * @throws RuntimeException if it fails in a way that callers must never meet
	 */
	<T> Answer<T> request(String name, Supplier<T> work) {
		this.scheduler.note("asks: " + name);
		Answer<T> answer = answer(work);
		this.scheduler.note("gets: " + described(answer));
		return answer;
	}

	private static String described(Answer<?> answer) {
		return (answer instanceof Answer.Refused<?>(RuntimeException reason)) ? reason.toString()
				: answer.getClass().getSimpleName();
	}

	Answer<Boolean> request(String name, Runnable work) {
		return request(name, () -> {
			work.run();
			return true;
		});
	}

	private <T> Answer<T> answer(Supplier<T> work) {
		try {
			return new Answer.Done<>(work.get());
		}
		catch (Crash _) {
			this.scheduler.revive();
			return new Answer.Lost<>();
		}
		catch (RuntimeException ex) {
			if (ex instanceof Refusal || ex instanceof Outage || ex instanceof LockTimeout
					|| ex instanceof BrokenReference) {
				return new Answer.Refused<>(ex);
			}
			throw ex;
		}
	}

}
