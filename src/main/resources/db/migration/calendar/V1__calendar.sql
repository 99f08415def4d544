create schema calendar;

-- What is known of a year, in versions; the one with the highest number counts. Rows are only ever added.
create table calendar.announcement (
    year            integer not null constraint announcement_year check (year between 2000 and 2100),
    version         integer not null constraint announcement_version check (version >= 1),
    basis           text not null constraint announcement_basis_given check (length(trim(basis)) between 1 and 200),
    provisional     boolean not null,
    reason          text,
    changed_at      timestamptz not null,
    changed_by      bigint not null,
    changed_by_role text,
    constraint announcement_pkey primary key (year, version),
    constraint announcement_reason_given check (version = 1 or length(trim(reason)) > 0)
);

-- The runs of days of a version. The first may lie in the year before, as 31 December 2022 did.
create table calendar.span (
    year     integer not null,
    version  integer not null,
    kind     text not null constraint span_kind check (kind in ('HOLIDAY', 'WORKING')),
    festival text,
    from_day date not null,
    to_day   date not null,
    primary key (year, version, from_day),
    foreign key (year, version) references calendar.announcement (year, version),
    constraint span_order check (to_day between from_day and from_day + 30),
    constraint span_of_year check (from_day >= make_date(year - 1, 12, 25) and to_day <= make_date(year, 12, 31)),
    constraint span_festival check ((kind = 'HOLIDAY') = (festival is not null)),
    constraint span_once exclude using gist (int4range(year, year, '[]') with &&, int4range(version, version, '[]') with &&,
                                             daterange(from_day, to_day, '[]') with &&)
);

create function calendar.keep_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a year is never changed' using errcode = 'check_violation', constraint = 'announcement_kept';
end $$;
create trigger announcement_kept before update or delete or truncate on calendar.announcement
    for each statement execute function calendar.keep_for_ever();
create trigger span_kept before update or delete or truncate on calendar.span
    for each statement execute function calendar.keep_for_ever();
