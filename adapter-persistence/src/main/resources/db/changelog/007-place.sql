--liquibase formatted sql

--changeset kartoteka:place
create sequence place_id_seq;

create table place (
    id bigint primary key,
    district_id bigint not null,
    title varchar(200) not null,
    short_description varchar(500) not null,
    full_description varchar(20000) not null,
    longitude numeric(9, 6) not null,
    latitude numeric(9, 6) not null,
    type varchar(50) not null,
    version bigint not null,
    constraint place_district_fkey foreign key (district_id) references district (id),
    constraint place_longitude_bounds check (longitude between -180 and 180),
    constraint place_latitude_bounds check (latitude between -90 and 90)
);

create index place_district_idx on place (district_id, id);
--rollback drop table place;
--rollback drop sequence place_id_seq;

--changeset kartoteka:place-image
create sequence place_image_id_seq;

create table place_image (
    id bigint primary key,
    place_id bigint not null,
    image text not null,
    constraint place_image_place_fkey foreign key (place_id) references place (id) on delete cascade
);

create index place_image_place_idx on place_image (place_id, id);
--rollback drop table place_image;
--rollback drop sequence place_image_id_seq;
