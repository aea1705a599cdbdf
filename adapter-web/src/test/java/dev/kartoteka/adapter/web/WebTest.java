package dev.kartoteka.adapter.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountQueries;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EndOtherSessions;
import dev.kartoteka.domain.account.EndSession;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.RequireActiveCaller;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.VerifyToken;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.LogInClient;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.clientcardimport.CancelClientCardImport;
import dev.kartoteka.domain.clientcardimport.ClientCardImportQueries;
import dev.kartoteka.domain.clientcardimport.StartClientCardImport;
import dev.kartoteka.domain.district.AddDistrict;
import dev.kartoteka.domain.district.ChangeDistrict;
import dev.kartoteka.domain.district.DistrictQueries;
import dev.kartoteka.domain.district.RemoveDistrict;
import dev.kartoteka.domain.idempotency.ExecuteIdempotently;
import dev.kartoteka.domain.image.ImageQueries;
import dev.kartoteka.domain.image.ReceiveImage;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.MembershipQueries;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.place.AddPlace;
import dev.kartoteka.domain.place.AddPlaceImage;
import dev.kartoteka.domain.place.ChangePlace;
import dev.kartoteka.domain.place.PlaceQueries;
import dev.kartoteka.domain.place.RemovePlace;
import dev.kartoteka.domain.place.RemovePlaceImage;
import dev.kartoteka.domain.session.SessionId;

/**
 * The web adapter on a real server, with driving ports that do what a test says, and with
 * a stand-in for security that takes {@code Bearer user} and {@code Bearer client}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class WebTest {

	protected static final Caller USER = new Caller(new AccountId(5), new SessionId(50));

	protected static final ClientCaller CLIENT = new ClientCaller(new ClientId(3), new SessionId(30));

	@LocalServerPort
	private int port;

	@MockitoBean
	protected AccountQueries accountQueries;

	@MockitoBean
	protected RegisterAccount registerAccount;

	@MockitoBean
	protected RequireActiveCaller requireActiveCaller;

	@MockitoBean
	protected ActivateAccount activateAccount;

	@MockitoBean
	protected DeactivateAccount deactivateAccount;

	@MockitoBean
	protected LogIn logIn;

	@MockitoBean
	protected StartClientCardImport startClientCardImport;

	@MockitoBean
	protected CancelClientCardImport cancelClientCardImport;

	@MockitoBean
	protected ClientCardImportQueries clientCardImportQueries;

	@MockitoBean
	protected ExecuteIdempotently executeIdempotently;

	@MockitoBean
	protected VerifyToken verifyToken;

	@MockitoBean
	protected ChangeOwnAccount changeOwnAccount;

	@MockitoBean
	protected ChangePassword changePassword;

	@MockitoBean
	protected CloseOwnAccount closeOwnAccount;

	@MockitoBean
	protected ConfirmAccount confirmAccount;

	@MockitoBean
	protected LogOut logOut;

	@MockitoBean
	protected RefreshTokens refreshTokens;

	@MockitoBean
	protected RequestEmail requestEmail;

	@MockitoBean
	protected ResetPassword resetPassword;

	@MockitoBean
	protected EndSession endSession;

	@MockitoBean
	protected EndOtherSessions endOtherSessions;

	@MockitoBean
	protected LogInClient logInClient;

	@MockitoBean
	protected DeleteRole deleteRole;

	@MockitoBean
	protected InviteMember inviteMember;

	@MockitoBean
	protected RemoveMember removeMember;

	@MockitoBean
	protected CreateRole createRole;

	@MockitoBean
	protected MembershipQueries membershipQueries;

	@MockitoBean
	protected ChangeMember changeMember;

	@MockitoBean
	protected ChangeRole changeRole;

	@MockitoBean
	protected ChangeOwnRecord changeOwnRecord;

	@MockitoBean
	protected ClientQueries clientQueries;

	@MockitoBean
	protected ClientCardQueries clientCardQueries;

	@MockitoBean
	protected IssueClientCard issueClientCard;

	@MockitoBean
	protected ChangeClientCard changeClientCard;

	@MockitoBean
	protected DiscardClientCard discardClientCard;

	@MockitoBean
	protected OrganizationQueries organizationQueries;

	@MockitoBean
	protected CreateOrganization createOrganization;

	@MockitoBean
	protected ChangeOrganization changeOrganization;

	@MockitoBean
	protected DissolveOrganization dissolveOrganization;

	@MockitoBean
	protected DistrictQueries districtQueries;

	@MockitoBean
	protected AddDistrict addDistrict;

	@MockitoBean
	protected ChangeDistrict changeDistrict;

	@MockitoBean
	protected RemoveDistrict removeDistrict;

	@MockitoBean
	protected ChangePlace changePlace;

	@MockitoBean
	protected RemovePlace removePlace;

	@MockitoBean
	protected PlaceQueries placeQueries;

	@MockitoBean
	protected ReceiveImage receiveImage;

	@MockitoBean
	protected ImageQueries imageQueries;

	@MockitoBean
	protected AddPlaceImage addPlaceImage;

	@MockitoBean
	protected RemovePlaceImage removePlaceImage;

	@MockitoBean
	protected AddPlace addPlace;

	@MockitoBean
	protected AuditQueries auditQueries;

	private Wire anybody = new Wire(0, "");

	@BeforeEach
	void connect() {
		this.anybody = new Wire(this.port, "");
	}

	/** Requests without a token. */
	protected Wire anybody() {
		return this.anybody;
	}

	/** Requests of {@link #USER}. */
	protected Wire user() {
		return this.anybody.with("Authorization: Bearer user");
	}

	/** Requests of {@link #CLIENT}. */
	protected Wire client() {
		return this.anybody.with("Authorization: Bearer client");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(WebAdapterConfiguration.class)
	static class Program {

		@Bean
		FilterRegistrationBean<SecurityStandIn> securityStandIn() {
			FilterRegistrationBean<SecurityStandIn> registration = new FilterRegistrationBean<>(new SecurityStandIn());
			registration.setOrder(-100);
			return registration;
		}

	}

	static class SecurityStandIn extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			switch (String.valueOf(request.getHeader("Authorization"))) {
				case "Bearer user" -> request.setAttribute(Caller.class.getName(), USER);
				case "Bearer client" -> request.setAttribute(ClientCaller.class.getName(), CLIENT);
				case "Bearer bad" -> {
					response.setStatus(401);
					return;
				}
				case "Bearer odd" -> {
					response.sendError(418);
					return;
				}
				default -> {
					// Nobody.
				}
			}
			chain.doFilter(request, response);
		}

	}

}
