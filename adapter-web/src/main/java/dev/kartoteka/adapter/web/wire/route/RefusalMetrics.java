package dev.kartoteka.adapter.web.wire.route;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.InactiveAccount;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LastStaffAccount;
import dev.kartoteka.domain.account.NoEmailPossible;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.client.BadClientCredentials;
import dev.kartoteka.domain.clientcardimport.ImportIsOver;
import dev.kartoteka.domain.clientcardimport.TooManyImports;
import dev.kartoteka.domain.district.DistrictHasPlaces;
import dev.kartoteka.domain.idempotency.KeyReused;
import dev.kartoteka.domain.idempotency.RequestInProgress;
import dev.kartoteka.domain.image.ImageTooLarge;
import dev.kartoteka.domain.image.NotAnImage;
import dev.kartoteka.domain.image.TooManyPixels;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.message.TextTotalReached;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Outage;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Unavailable;

/**
 * Counts refusals by type, such as failed log-ins, throttled callers and stale changes.
 * The series of every type is there from the start, so that alarms find it.
 */
final class RefusalMetrics implements MeterBinder {

	/** All types that are not abstract. */
	static final Set<Class<? extends Refusal>> TYPES = Set.of(AccountCreatedOrganizations.class,
			BadClientCredentials.class, BadCredentials.class, DistrictHasPlaces.class, Forbidden.class,
			ImageTooLarge.class, ImportIsOver.class, InactiveAccount.class, InvalidInput.class, InvalidToken.class,
			KeyReused.class, LastStaffAccount.class, NoEmailPossible.class, NotAnImage.class, NotFound.class,
			OrganizationKeepsCards.class, Outage.class, RequestInProgress.class, RoleInUse.class, StaleActivation.class,
			StaleVersion.class, TextTotalReached.class, Throttled.class, TooManyImports.class, TooManyPixels.class,
			Unavailable.class);

	private final Map<Class<? extends Refusal>, LongAdder> counts = TYPES.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), (_) -> new LongAdder()));

	@Override
	public void bindTo(MeterRegistry registry) {
		this.counts.forEach((type, count) -> FunctionCounter.builder("kartoteka.refusals", count, LongAdder::sum)
			.description("What was refused, by the kind of refusal")
			.tag("refusal", type.getSimpleName())
			.register(registry));
	}

	void count(RuntimeException failure) {
		LongAdder count = this.counts.get(failure.getClass());
		if (count != null) {
			count.increment();
		}
	}

}
