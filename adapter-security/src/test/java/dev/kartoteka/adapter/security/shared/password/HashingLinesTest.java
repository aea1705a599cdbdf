package dev.kartoteka.adapter.security.shared.password;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.security.shared.password.HashingLine.Background;
import dev.kartoteka.adapter.security.shared.password.HashingLine.LogIns;
import dev.kartoteka.adapter.security.shared.password.HashingLine.OfAccount;
import dev.kartoteka.adapter.security.shared.password.HashingLine.OfClient;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HashingLinesTest {

	private static final HashingLine ALICE = new OfAccount(new AccountId(1));

	private static final HashingLine BOB = new OfAccount(new AccountId(2));

	private static final HashingLine CLIENT = new OfClient(new ClientId(1));

	private final List<String> done = new ArrayList<>();

	@AfterEach
	void forgetTheRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void givesLogInsEverySecondTurnAndTheOthersTheRestInTurn() {
		HashingLines lines = new HashingLines(100);
		for (int i = 1; i <= 3; i++) {
			add(lines, ALICE, "alice " + i);
		}
		add(lines, BOB, "bob");
		add(lines, CLIENT, "client");
		add(lines, new Background(), "import");
		for (int i = 1; i <= 4; i++) {
			add(lines, new LogIns(), "log-in " + i);
		}

		runAll(lines);

		assertThat(this.done).containsExactly("log-in 1", "alice 1", "log-in 2", "bob", "log-in 3", "client",
				"log-in 4", "import", "alice 2", "alice 3");
	}

	@Test
	void lendsNoMoreThanHalfOfThePlacesToOneCaller() {
		HashingLines lines = new HashingLines(4);
		add(lines, ALICE, "1");
		add(lines, ALICE, "2");
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> add(lines, ALICE, "3"));

		add(lines, BOB, "1");
		add(lines, BOB, "2");
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> add(lines, CLIENT, "1"));

		add(lines, new Background(), "1");
		for (int i = 1; i <= 4; i++) {
			add(lines, new LogIns(), "1");
		}
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> add(lines, new LogIns(), "5"));
		assertThat(lines.size()).isEqualTo(9);
	}

	@Test
	void freesThePlacesOfAbandonedWork() {
		HashingLines lines = new HashingLines(2);
		Runnable abandoned = () -> this.done.add("abandoned");
		for (HashingLine line : List.of(ALICE, new LogIns(), new Background())) {
			lines.add(line, abandoned);
			lines.remove(line, abandoned);
			lines.remove(line, abandoned);
		}
		assertThat(lines.size()).isZero();
		assertThat(lines.next()).isNull();
	}

	@Test
	void knowsTheCallerOfTheRequest() {
		assertThat(HashingLine.current()).isEqualTo(new Background());
		MockHttpServletRequest request = new MockHttpServletRequest();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		assertThat(HashingLine.current()).isEqualTo(new LogIns());
		request.setAttribute(Caller.class.getName(), new Caller(new AccountId(1), new SessionId(7)));
		assertThat(HashingLine.current()).isEqualTo(ALICE);
		request.removeAttribute(Caller.class.getName());
		request.setAttribute(ClientCaller.class.getName(), new ClientCaller(new ClientId(1), new SessionId(8)));
		assertThat(HashingLine.current()).isEqualTo(CLIENT);
	}

	private void add(HashingLines lines, HashingLine line, String name) {
		lines.add(line, () -> this.done.add(name));
	}

	private static void runAll(HashingLines lines) {
		for (Runnable work = lines.next(); work != null; work = lines.next()) {
			work.run();
		}
	}

}
