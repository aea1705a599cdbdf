--liquibase formatted sql

--changeset kartoteka:places-mark
alter table district add column places_mark text not null default '0-' || gen_random_uuid();

comment on column district.places_mark is
    'Another one after each transaction that changes what the list of the district''s places shows; kept by triggers';
--rollback alter table district drop column places_mark;

-- Triggers keep the mark, so that whoever writes places or their pictures, in whatever bulk, cannot leave it behind.
-- It begins with the transaction: one mark for each will do, and a long import must not pile up versions of one row.
-- Its other half keeps a database that was restored, and goes on from an earlier transaction, from repeating marks.
--changeset kartoteka:places-mark-triggers splitStatements:false
create function places_mark_renew() returns trigger language plpgsql
set search_path from current
as $$
begin
    update district
    set places_mark = pg_current_xact_id() || '-' || gen_random_uuid()
    where id in (select place.district_id from changed place)
        and places_mark not like pg_current_xact_id() || '-%';
    return null;
end $$;

-- The plan has to suit one picture as well as a hundred thousand: look up each place by its key.
create function places_mark_renew_for_images() returns trigger language plpgsql
set search_path from current
set enable_hashjoin = off
set enable_mergejoin = off
set enable_seqscan = off
as $$
begin
    update district
    set places_mark = pg_current_xact_id() || '-' || gen_random_uuid()
    where id in (select place.district_id from changed image join place on place.id = image.place_id)
        and places_mark not like pg_current_xact_id() || '-%';
    return null;
end $$;

create function places_mark_renew_all() returns trigger language plpgsql
set search_path from current
as $$
begin
    update district set places_mark = pg_current_xact_id() || '-' || gen_random_uuid();
    return null;
end $$;

create trigger place_marks_added after insert on place
    referencing new table as changed
    for each statement execute function places_mark_renew();
create trigger place_marks_removed after delete on place
    referencing old table as changed
    for each statement execute function places_mark_renew();
create trigger place_marks_left after update on place
    referencing old table as changed
    for each statement execute function places_mark_renew();
create trigger place_marks_changed after update on place
    referencing new table as changed
    for each statement execute function places_mark_renew();
create trigger place_marks_cleared after truncate on place
    for each statement execute function places_mark_renew_all();

create trigger place_image_marks_added after insert on place_image
    referencing new table as changed
    for each statement execute function places_mark_renew_for_images();
create trigger place_image_marks_removed after delete on place_image
    referencing old table as changed
    for each statement execute function places_mark_renew_for_images();
create trigger place_image_marks_left after update on place_image
    referencing old table as changed
    for each statement execute function places_mark_renew_for_images();
create trigger place_image_marks_changed after update on place_image
    referencing new table as changed
    for each statement execute function places_mark_renew_for_images();
create trigger place_image_marks_cleared after truncate on place_image
    for each statement execute function places_mark_renew_all();
--rollback drop trigger place_marks_added on place;
--rollback drop trigger place_marks_removed on place;
--rollback drop trigger place_marks_left on place;
--rollback drop trigger place_marks_changed on place;
--rollback drop trigger place_marks_cleared on place;
--rollback drop trigger place_image_marks_added on place_image;
--rollback drop trigger place_image_marks_removed on place_image;
--rollback drop trigger place_image_marks_left on place_image;
--rollback drop trigger place_image_marks_changed on place_image;
--rollback drop trigger place_image_marks_cleared on place_image;
--rollback drop function places_mark_renew, places_mark_renew_for_images, places_mark_renew_all;
