package dev.kartoteka.application.message;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.InMemoryTextFiles;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class RemoveOldMessageFilesServiceTest extends UseCasesInMemory {

	@Test
	void removesTextsAfterADayAndEmailsAfterAWeek() {
		List<Duration> ages = new ArrayList<>();
		InMemoryTextFiles texts = this.ports.port(InMemoryTextFiles.class);
		PhoneNumber late = Fixtures.aPhone();
		texts.write(Fixtures.aPhone());
		this.clock.pass(Duration.ofDays(1).plusSeconds(1));
		texts.write(late);
		RemoveOldMessageFilesService service = new RemoveOldMessageFilesService((age) -> {
			ages.add(age);
			return 1;
		}, this.ports.port(TextFileStore.class));
		assertThat(service.removeOld()).isFalse();
		assertThat(texts.recipients()).containsExactly(late);
		assertThat(ages).containsExactly(Duration.ofDays(7));
	}

}
