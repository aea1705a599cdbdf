package dev.kartoteka.application;

import dev.kartoteka.domain.ports.FakeEmailInvitationTokens;
import dev.kartoteka.domain.ports.FakeEmailTokens;
import dev.kartoteka.domain.ports.FakeMailer;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.FakePhoneCodeHasher;
import dev.kartoteka.domain.ports.FakeTextMessenger;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.ports.FakeTokens;
import dev.kartoteka.domain.ports.InMemoryPorts;
import dev.kartoteka.domain.ports.MovableClock;

/** Everything that the use cases lean on, none of it real. */
public record Fakes(MovableClock clock, InMemoryPorts ports, FakePasswordHasher hasher, FakeTokens tokens,
		FakeEmailTokens emailTokens, FakeEmailInvitationTokens invitationTokens, FakeThrottle throttle,
		FakeMailer mailer, FakePhoneCodeHasher codeHasher, FakeTextMessenger messenger) {

	static Fakes untouched() {
		MovableClock clock = new MovableClock();
		return new Fakes(clock, new InMemoryPorts(clock), new FakePasswordHasher(), new FakeTokens(),
				new FakeEmailTokens(clock), new FakeEmailInvitationTokens(), new FakeThrottle(), new FakeMailer(),
				new FakePhoneCodeHasher(), new FakeTextMessenger());
	}

}
