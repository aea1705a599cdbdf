package dev.kartoteka.application.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.kartoteka.application.idempotency.IdempotencyUseCases;
import dev.kartoteka.application.organization.OrganizationUseCases;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.idempotency.ExecuteReservedRequest;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers repeat requests to create organizations, each of which has a key. */
final class IdempotencyStory implements Story {

	private static final List<String> KEYS = List.of("first", "second");

	private final World world;

	private final Caller alice;

	private final ExecuteIdempotently execute;

	private final CreateOrganization create;

	private final Map<String, JsonText> responses = new HashMap<>();

	IdempotencyStory(World world) {
		this.world = world;
		this.alice = world.given().loggedIn(world.given().anAccount("alice"));
		this.execute = world.running(ExecuteIdempotently.class, IdempotencyUseCases.execute(world.fakes(),
				(reserved) -> world.running(ExecuteReservedRequest.class, reserved)));
		this.create = world.running(CreateOrganization.class, new OrganizationUseCases(world.fakes()).create());
	}

	@Override
	public List<Runnable> requests() {
		return List.of(this::create);
	}

	private void create() {
		String key = this.world.oneOf(KEYS);
		this.world
			.request("create " + key,
					() -> this.execute.execute(
							new ExecuteIdempotently.Command("alice", "organizations", key, key, () -> created(key))))
			.ifDone((outcome) -> {
				JsonText body = outcome.response().body();
				assertThat(this.responses.getOrDefault(key, body)).isEqualTo(body);
				this.responses.put(key, body);
			});
	}

	private StoredResponse created(String key) {
		OrganizationDetails details = new OrganizationDetails(key, "Test", new PostalAddress("Test"), null, null);
		long id = this.create.create(new CreateOrganization.Command(this.alice, Submission.of(details))).id().value();
		return new StoredResponse(201, new JsonText(Long.toString(id)), null);
	}

	@Override
	public void verify() {
		List<OrganizationView> created = this.world.ports().organizationReader().everyOrganization().all().toList();
		assertThat(created).extracting(OrganizationView::name).doesNotHaveDuplicates();
		this.responses.forEach((key, body) -> assertThat(created)
			.anyMatch((found) -> found.name().equals(key) && body.json().equals(Long.toString(found.id()))));
	}

}
