create schema services;

create sequence services.service_record_id cache 64;

-- Who was served, by what programme, where and when. A crowd table: `slot` stands in its key, and no foreign key leaves it.
create table services.service_record (
    slot      smallint not null,
    member_id bigint not null,
    record_id bigint not null default nextval('services.service_record_id'),
    org_id    bigint not null,
    town_id   bigint not null,
    city_id   bigint not null,
    programme text not null constraint service_record_programme_given check (length(programme) between 1 and 100),
    served_at timestamptz not null,
    month     date not null generated always as (date_trunc('month', served_at at time zone 'Asia/Shanghai')::date) stored,
    primary key (slot, member_id, record_id),
    constraint service_record_slot check (slot = member_id % 64)
);
create index service_record_town on services.service_record (town_id, served_at, record_id) include (org_id);
create index service_record_city on services.service_record (city_id, served_at, record_id);

-- Person-times of a town in a month, for each programme and for all of them (''). Each row is split by lane, so that two who serve at the same moment seldom wait for each other; add the lanes up.
create table services.monthly (
    city_id   bigint not null,
    town_id   bigint not null,
    month     date not null,
    programme text not null,
    lane      smallint not null,
    times     bigint not null constraint monthly_times check (times >= 0),
    primary key (city_id, programme, town_id, month, lane)
);

-- Persons. A member who is served in a month appears in it; `previous` is the month of the same member's appearance before that, or -infinity.
-- A member served at any time from month a to month b has exactly one appearance there whose previous one lies before a. So the persons of ANY
-- range of months are the sum over its months of those whose previous month lies before the range: exact, and never counted twice.
-- Kept for each town and programme, and again for all programmes (''), for the whole city (town 0), and for both.
create table services.appearance (
    city_id   bigint not null,
    town_id   bigint not null,
    programme text not null,
    month     date not null,
    previous  date not null constraint appearance_previous check (previous < month),
    lane      smallint not null,
    persons   bigint not null constraint appearance_persons check (persons >= 0),
    primary key (city_id, programme, town_id, month, previous, lane)
);

-- Keeps both rollups in the transaction of every insert and delete. One lane is one lock, taken in ascending order, so that nobody waits in a circle and
-- each sees what those before committed. The months of the members concerned are counted as they are now and as they were before this statement;
-- the difference goes into the rollup. Planned anew each time: what is right for a million rows is wrong for one.
create function services.keep_counts() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    sign constant integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
    perform pg_advisory_xact_lock(hashtext('services.lane'), lane)
    from (select distinct slot % 4 as lane from changed order by lane) lanes;

    merge into services.monthly m
    using (select city_id, town_id, month, coalesce(programme, '') as programme, slot % 4 as lane, sign * count(*) as times
           from changed
           group by grouping sets ((city_id, town_id, month, slot % 4, programme), (city_id, town_id, month, slot % 4))) d
    on m.city_id = d.city_id and m.town_id = d.town_id and m.month = d.month and m.programme = d.programme and m.lane = d.lane
    when matched then update set times = m.times + d.times
    when not matched then insert values (d.city_id, d.town_id, d.month, d.programme, d.lane, d.times);

    merge into services.appearance a
    using (
        with concerned as (
            select distinct slot, member_id from changed
        ), cell as (
            select r.slot % 4 as lane, r.member_id, r.city_id, r.town_id, r.programme, r.month, true as now, c.record_id is null as before
            from services.service_record r
            join concerned using (slot, member_id)
            left join changed c on c.slot = r.slot and c.member_id = r.member_id and c.record_id = r.record_id
            union all
            select slot % 4, member_id, city_id, town_id, programme, month, false, true
            from changed
            where sign = -1
        ), seen as (
            select lane, member_id, city_id, coalesce(town_id, 0) as town_id, coalesce(programme, '') as programme, month,
                   bool_or(now) as now, bool_or(before) as before
            from cell
            group by grouping sets ((lane, member_id, city_id, town_id, programme, month), (lane, member_id, city_id, town_id, month),
                                    (lane, member_id, city_id, programme, month), (lane, member_id, city_id, month))
        ), step as (
            select lane, city_id, town_id, programme, month, lag(month, 1, '-infinity') over w as previous, 1 as persons
            from seen where now
            window w as (partition by member_id, city_id, town_id, programme order by month)
            union all
            select lane, city_id, town_id, programme, month, lag(month, 1, '-infinity') over w, -1
            from seen where before
            window w as (partition by member_id, city_id, town_id, programme order by month)
        )
        select city_id, town_id, programme, month, previous, lane, sum(persons) as persons
        from step
        group by city_id, town_id, programme, month, previous, lane
        having sum(persons) <> 0
    ) d
    on a.city_id = d.city_id and a.programme = d.programme and a.town_id = d.town_id and a.month = d.month and a.previous = d.previous and a.lane = d.lane
    when matched then update set persons = a.persons + d.persons
    when not matched then insert values (d.city_id, d.town_id, d.programme, d.month, d.previous, d.lane, d.persons);
    return null;
end $$;
create trigger service_record_added after insert on services.service_record
    referencing new table as changed for each statement execute function services.keep_counts();
create trigger service_record_removed after delete on services.service_record
    referencing old table as changed for each statement execute function services.keep_counts();

-- A record is removed and entered anew rather than changed, and never removed past the counts.
create function services.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a service record is removed and entered anew' using errcode = 'restrict_violation', constraint = 'service_record_unchanged';
end $$;
create trigger service_record_unchanged before update or truncate on services.service_record for each statement execute function services.refuse_change();

-- what other modules may read and join
create view services.facts_service as
select record_id, member_id, org_id, town_id, city_id, programme, served_at, month
from services.service_record;

-- person-times by town, month and programme; programme '' is every programme
create view services.facts_monthly as
select city_id, town_id, month, programme, sum(times)::bigint as times
from services.monthly
group by city_id, town_id, month, programme;

-- persons: add up those whose `previous` lies before the range of months; town 0 is the whole city, programme '' is every programme
create view services.facts_appearance as
select city_id, town_id, programme, month, previous, persons
from services.appearance;
