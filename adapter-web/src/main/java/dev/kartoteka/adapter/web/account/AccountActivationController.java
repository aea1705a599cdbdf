package dev.kartoteka.adapter.web.account;

import dev.kartoteka.adapter.web.wire.response.Response;
import dev.kartoteka.adapter.web.wire.route.Request;
import dev.kartoteka.adapter.web.wire.route.RouteDeclarations;
import dev.kartoteka.adapter.web.wire.route.Routes;
import dev.kartoteka.adapter.web.wire.route.SecurityEvent;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.shared.NotFound;

import org.springframework.stereotype.Controller;

import static dev.kartoteka.adapter.web.wire.route.RouteHandler.forAccounts;

/** Activation and deactivation of accounts by staff. */
@Controller
class AccountActivationController implements RouteDeclarations {

	private final ActivateAccount activateAccount;

	private final DeactivateAccount deactivateAccount;

	AccountActivationController(ActivateAccount activateAccount, DeactivateAccount deactivateAccount) {
		this.activateAccount = activateAccount;
		this.deactivateAccount = deactivateAccount;
	}

	@Override
	public void declareOn(Routes routes) {
		routes.at("User Activate", "/auth/users/{id}/activate/")
			.post(forAccounts(this::activate).recordedAs(SecurityEvent.STAFF_ACTIVATED));
		routes.at("User Deactivate", "/auth/users/{id}/deactivate/")
			.post(forAccounts(this::deactivate).recordedAs(SecurityEvent.STAFF_DEACTIVATED));
	}

	private Response activate(Caller caller, Request request) {
		this.activateAccount.activate(new ActivateAccount.Command(caller, accountId(request)));
		return Response.noContent();
	}

	private Response deactivate(Caller caller, Request request) {
		this.deactivateAccount.deactivate(new DeactivateAccount.Command(caller, accountId(request)));
		return Response.noContent();
	}

	private static AccountId accountId(Request request) {
		if (request.id(0) < 1) {
			throw new NotFound("No account has the id " + request.id(0));
		}
		return new AccountId(request.id(0));
	}

}
