package dev.kartoteka.adapter.persistence.membership;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.persistence.shared.AggregateStore;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberRepository;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Refusal;
import dev.kartoteka.domain.shared.Violation;

import org.springframework.stereotype.Component;

@Component
class JpaMemberRepository implements MemberRepository {

	private final AggregateStore store;

	private final MemberEntities members;

	private final MemberMapper mapper;

	JpaMemberRepository(AggregateStore store, MemberEntities members, MemberMapper mapper) {
		this.store = store;
		this.members = members;
		this.mapper = mapper;
	}

	@Override
	public MemberId nextId() {
		return new MemberId(this.store.nextId("member_id_seq"));
	}

	@Override
	public void add(Member member) {
		Member.Snapshot state = member.snapshot();
		this.store.add(new MemberEntity(member.id().value(), this.mapper.toState(state)),
				(constraint) -> refusalOf(constraint, state));
	}

	@Override
	public Optional<Member> findForChange(MemberId id) {
		return this.members.findForChangeById(id.value()).map(this.mapper::toSnapshot).map(Member::restore);
	}

	@Override
	public Optional<Member> findForChange(OrganizationId organization, AccountId account) {
		return this.members.findForChange(organization.value(), account.value())
			.map(this.mapper::toSnapshot)
			.map(Member::restore);
	}

	@Override
	public void update(Member member) {
		Member.Snapshot state = member.snapshot();
		this.store.update(MemberEntity.class, member.id().value(), state.version(), this.mapper.toState(state),
				(constraint) -> refusalOf(constraint, state));
	}

	@Override
	public void remove(Member member) {
		this.store.remove(MemberEntity.class, member.id().value(), member.snapshot().version(), (_) -> null);
	}

	private static @Nullable Refusal refusalOf(String constraint, Member.Snapshot state) {
		return switch (constraint) {
			case "member_account_key" ->
				InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of("organization", "user")));
			case "member_account_fkey" -> InvalidInput.of("user", new Violation.NoSuchObject(state.account().value()));
			case "member_role_fkey" -> InvalidInput.of("role", new Violation.NoSuchObject(state.role().value()));
			case "member_organization_fkey" -> new Forbidden("The organization was dissolved in the meantime.");
			default -> null;
		};
	}

}
