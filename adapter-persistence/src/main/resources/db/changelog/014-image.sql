--liquibase formatted sql

--changeset kartoteka:image
create table image (
    name text collate "C" primary key,
    removable_at timestamptz
);

comment on table image is 'Every image of which there may be a file';
comment on column image.removable_at is
    'From when on its files may be removed, since nothing names it; null while something does';

create index image_removable_idx on image (removable_at) where removable_at is not null;
--rollback drop table image;

-- Triggers see which images are in use, so that whoever changes or removes rows that name one, be it by a cascade,
-- cannot leave its files behind.
--changeset kartoteka:image-triggers splitStatements:false
create function image_used() returns trigger language plpgsql
set search_path from current
as $$
begin
    insert into image (name, removable_at) values (new.image, null)
    on conflict (name) do update set removable_at = null;
    return null;
end $$;

create function image_released() returns trigger language plpgsql
set search_path from current
as $$
begin
    insert into image (name, removable_at) values (old.image, now())
    on conflict (name) do update set removable_at = excluded.removable_at;
    return null;
end $$;

create trigger account_image_set after insert on account
    for each row when (new.image is not null) execute function image_used();
create trigger account_image_changed after update of image on account
    for each row when (new.image is not null and old.image is distinct from new.image) execute function image_used();
create trigger account_image_left after update of image on account
    for each row when (old.image is not null and old.image is distinct from new.image)
    execute function image_released();
create trigger account_image_gone after delete on account
    for each row when (old.image is not null) execute function image_released();

create trigger client_card_image_set after insert on client_card
    for each row when (new.image is not null) execute function image_used();
create trigger client_card_image_changed after update of image on client_card
    for each row when (new.image is not null and old.image is distinct from new.image) execute function image_used();
create trigger client_card_image_left after update of image on client_card
    for each row when (old.image is not null and old.image is distinct from new.image)
    execute function image_released();
create trigger client_card_image_gone after delete on client_card
    for each row when (old.image is not null) execute function image_released();

create trigger district_image_set after insert on district
    for each row when (new.image is not null) execute function image_used();
create trigger district_image_changed after update of image on district
    for each row when (new.image is not null and old.image is distinct from new.image) execute function image_used();
create trigger district_image_left after update of image on district
    for each row when (old.image is not null and old.image is distinct from new.image)
    execute function image_released();
create trigger district_image_gone after delete on district
    for each row when (old.image is not null) execute function image_released();

create trigger place_image_set after insert on place_image
    for each row execute function image_used();
create trigger place_image_gone after delete on place_image
    for each row execute function image_released();
--rollback drop trigger account_image_set on account;
--rollback drop trigger account_image_changed on account;
--rollback drop trigger account_image_left on account;
--rollback drop trigger account_image_gone on account;
--rollback drop trigger client_card_image_set on client_card;
--rollback drop trigger client_card_image_changed on client_card;
--rollback drop trigger client_card_image_left on client_card;
--rollback drop trigger client_card_image_gone on client_card;
--rollback drop trigger district_image_set on district;
--rollback drop trigger district_image_changed on district;
--rollback drop trigger district_image_left on district;
--rollback drop trigger district_image_gone on district;
--rollback drop trigger place_image_set on place_image;
--rollback drop trigger place_image_gone on place_image;
--rollback drop function image_used, image_released;
