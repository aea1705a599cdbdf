package dev.kartoteka.domain.session;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.ports.MovableClock;
import dev.kartoteka.domain.session.Session.Refreshing;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTest {

	private final MovableClock clock = new MovableClock();

	private final Session session = Session.begin(new SessionId(1), new SessionHolder(SessionHolder.Kind.ACCOUNT, 1),
			new Origin("curl", "192.0.2.1"), this.clock);

	@Test
	void replacesTheNewestTokenHoweverOldItIs() {
		this.clock.pass(Duration.ofDays(20));
		assertThat(this.session.refresh(0, this.clock)).isEqualTo(Refreshing.ROTATED);
		assertThat(this.session.generation()).isEqualTo(1);
		assertThat(this.session.snapshot().refreshedAt()).isEqualTo(this.clock.instant());
	}

	@Test
	void bearsWithTheReplacedTokenForTenSecondsToTheMicrosecond() {
		this.session.refresh(0, this.clock);
		Session.Snapshot refreshed = this.session.snapshot();
		this.clock.pass(Duration.ofSeconds(10));
		assertThat(this.session.refresh(0, this.clock)).isEqualTo(Refreshing.REPEATED);
		this.clock.pass(Duration.ofNanos(1000));
		assertThat(this.session.refresh(0, this.clock)).isEqualTo(Refreshing.REUSED);
		assertThat(this.session.snapshot()).isEqualTo(refreshed);
	}

	@Test
	void bearsWithTheReplacedTokenOnAReplicaWhoseClockIsBehind() {
		this.session.refresh(0, this.clock);
		Clock behind = Clock.offset(this.clock, Duration.ofSeconds(-3));
		assertThat(this.session.refresh(0, behind)).isEqualTo(Refreshing.REPEATED);
	}

	@Test
	void recognizesTokensThatWereReplacedEarlierOrNeverIssued() {
		this.session.refresh(0, this.clock);
		this.session.refresh(1, this.clock);
		assertThat(this.session.refresh(0, this.clock)).isEqualTo(Refreshing.REUSED);
		assertThat(this.session.refresh(3, this.clock)).isEqualTo(Refreshing.REUSED);
		assertThat(this.session.generation()).isEqualTo(2);
	}

}
