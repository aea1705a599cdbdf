package dev.kartoteka.application.invitation;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.EmailInvitationQueries;
import dev.kartoteka.domain.invitation.EmailInvitationReader;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Listing;

@UseCase(readOnly = true)
class EmailInvitationQueriesService implements EmailInvitationQueries {

	private final OrganizationAccessReader accessReader;

	private final EmailInvitationReader reader;

	private final Clock clock;

	EmailInvitationQueriesService(OrganizationAccessReader accessReader, EmailInvitationReader reader, Clock clock) {
		this.accessReader = accessReader;
		this.reader = reader;
		this.clock = clock;
	}

	@Override
	public Listing<EmailInvitationView> sent(Caller caller, OrganizationId organization) {
		this.accessReader.of(caller, organization).require(Permission.MEMBER_VIEW);
		return this.reader.openOf(organization, this.clock.instant());
	}

}
