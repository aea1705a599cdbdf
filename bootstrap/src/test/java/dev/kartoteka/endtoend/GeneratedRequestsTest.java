package dev.kartoteka.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.RunningTime;
import dev.kartoteka.endtoend.GeneratedRequests.Generated;
import dev.kartoteka.endtoend.GeneratedRequests.Sender;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends generated requests: as many rounds of 5,000 as {@code input.rounds} says, each on
 * an empty database and with its own seed, from {@code input.seed}. {@link Consumer}
 * fails on each response that the description does not allow.
 */
class GeneratedRequestsTest extends EndToEnd {

	private static final int ROUNDS = Integer.getInteger("input.rounds", 1);

	private static final long SEED = Long.getLong("input.seed", 1);

	private static final int REQUESTS = 5_000;

	private static final int SENDERS = 4;

	private static final int OBJECTS = 200;

	private static final List<Long> FIRST = LongStream.rangeClosed(1, OBJECTS).boxed().toList();

	private static final Duration LATE = Duration.ofSeconds(2);

	private static final List<String> PERMISSIONS = List.of("role_view", "member_view", "clientcard_view");

	private static final Queue<String> faults = new ConcurrentLinkedQueue<>();

	private static final AtomicInteger successes = new AtomicInteger();

	private static final AtomicLong persons = new AtomicLong();

	@Test
	void respondsToGeneratedRequestsAsDescribed() throws InterruptedException {
		for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
			startWithNothing();
			new Round().send(seed);
			assertThat(faults).as("seed %d", seed).isEmpty();
		}
		assertThat(successes.get()).as("requests that succeed").isGreaterThan(ROUNDS * REQUESTS / 2);
	}

	private static synchronized Person newPerson() {
		return store.person("person" + persons.incrementAndGet());
	}

	private static synchronized String newOwner() {
		String phone = "+7995%07d".formatted(persons.incrementAndGet());
		store.client("Client", phone);
		store.own(phone);
		return phone;
	}

	/** The requests of one seed, and the objects that they begin with. */
	private static final class Round {

		private final Person staff = store.staff();

		private final long organization = store.organization(this.staff, "Generated");

		private final GeneratedValues values = new GeneratedValues(this.organization, objects());

		private final GeneratedRequests requests = new GeneratedRequests(this.values);

		private final Map<Sender, String> tokens = new ConcurrentHashMap<>();

		private final Queue<Generated> late = new ConcurrentLinkedQueue<>();

		private Map<String, List<Long>> objects() {
			long role = store.role(this.organization, "Member", PERMISSIONS);
			store.cards(this.organization, OBJECTS);
			store.districts(OBJECTS);
			store.places(1, OBJECTS);
			return Map.ofEntries(Map.entry("account", made(() -> newPerson().id())),
					Map.entry("organization", made(() -> store.organization(this.staff, "Other"))),
					Map.entry("role", made(
							() -> store.role(this.organization, "Role " + persons.incrementAndGet(), PERMISSIONS))),
					Map.entry("member", made(() -> store.member(this.organization, newPerson(), role))),
					Map.entry("invitation", made(() -> store.emailInvitation(this.organization, this.staff, role))),
					Map.entry("client-card-import", List.of(store.cardImport(this.organization))),
					Map.entry("place_image", made(() -> store.placeImage(1))), Map.entry("client-card", FIRST),
					Map.entry("client", FIRST), Map.entry("district", FIRST), Map.entry("place", FIRST));
		}

		private static List<Long> made(LongSupplier maker) {
			return Stream.generate(maker::getAsLong).limit(OBJECTS / 4).toList();
		}

		void send(long seed) throws InterruptedException {
			AtomicLong next = new AtomicLong();
			try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
				for (int i = 0; i < SENDERS; i++) {
					senders.execute(() -> {
						for (long number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
							send(this.requests.request(seed, number));
						}
					});
				}
			}
			repeatLate();
		}

		/** On a busy machine a request may be late, or refused by 503, but not alone. */
		private void repeatLate() {
			List<Generated> again = List.copyOf(this.late);
			assertThat(again).hasSizeLessThan(REQUESTS / 20);
			this.late.clear();
			again.forEach(this::send);
			this.late.forEach((request) -> faults.add("late twice: " + request));
		}

		private void send(Generated request) {
			try {
				Consumer consumer = consumer(request.sender());
				for (Map.Entry<String, String> header : request.headers().entrySet()) {
					consumer = consumer.with(header.getKey(), header.getValue());
				}
				RunningTime time = RunningTime.begin();
				Response response = consumer.send(request.method(), request.path(), request.content());
				boolean late = time.running().compareTo(LATE) > 0;
				if (late || response.status() == 503) {
					this.late.add(request);
				}
				note(request, response);
			}
			catch (RuntimeException | AssertionError failure) {
				faults.add(request + ": " + failure);
			}
		}

		private void note(Generated request, Response response) {
			if (response.status() >= 500 && response.status() != 503) {
				faults.add(request + ": " + response.status());
			}
			if (response.status() == 401) {
				this.tokens.remove(request.sender());
			}
			if (response.status() < 300) {
				successes.incrementAndGet();
			}
			response.header("Location").ifPresent(this.values::learn);
		}

		private Consumer consumer(Sender sender) {
			return (sender == Sender.ANYBODY) ? anybody()
					: anybody().bearing(this.tokens.computeIfAbsent(sender, this::token));
		}

		/**
		 * Begins a session: of staff, or of an account or client that is new, since
		 * requests delete those that have sent them.
		 */
		private String token(Sender sender) {
			if (sender == Sender.CLIENT) {
				return clientToken(newOwner(), Person.PASSWORD);
			}
			Person person = (sender == Sender.STAFF) ? this.staff : newPerson();
			return logIn(person.username(), Person.PASSWORD).is(200).at("/access");
		}

	}

}
