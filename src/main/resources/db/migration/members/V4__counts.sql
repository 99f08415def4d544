-- How many joined and how many left on each day, by town and for the whole city (town 0): what stands at the end of a day is the sum up to it.
-- `women` and `gig` are differences, of those who joined less those who left.
create table members.daily (
    city_id bigint not null,
    town_id bigint not null,
    day     date not null,
    joined  bigint not null constraint daily_joined check (joined >= 0),
    ended   bigint not null constraint daily_ended check (ended >= 0),
    women   bigint not null,
    gig     bigint not null,
    primary key (city_id, town_id, day)
);

-- Adds the rows of `changed` to the counts, or takes them off (argument -1), in the transaction that changed them. One lock for all: whoever gets it sees
-- what those before committed, also where unions lie now. A record that was merged into another counts for nobody. Who changes members is an officer, never a crowd.
create function members.keep_counts() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
    sign constant integer := tg_argv[0];
begin
    if not exists (select from changed) then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('members.daily'));
    merge into members.daily d
    using (
        with placed as (
            select split_part(o.path, '/', 2)::bigint as city_id, o.town_id, c.joined_on, c.left_on, sign * c.persons as persons, sign * c.women as women,
                   sign * c.gig as gig
            from (
                select org_id, joined_on, left_on, count(*) as persons, count(*) filter (where female) as women, count(*) filter (where gig) as gig
                from changed
                where merged_into is null
                group by org_id, joined_on, left_on
            ) c
            join organisations.organisation o on o.id = c.org_id
        ), step as (
            select city_id, town_id, joined_on as day, persons as joined, 0 as ended, women, gig from placed
            union all
            select city_id, town_id, left_on, 0, persons, -women, -gig from placed where left_on is not null
        )
        select city_id, coalesce(town_id, 0) as town_id, day, sum(joined) as joined, sum(ended) as ended, sum(women) as women, sum(gig) as gig
        from step
        group by grouping sets ((city_id, town_id, day), (city_id, day))
    ) s
    on d.city_id = s.city_id and d.town_id = s.town_id and d.day = s.day
    when matched then update set joined = d.joined + s.joined, ended = d.ended + s.ended, women = d.women + s.women, gig = d.gig + s.gig
    when not matched then insert values (s.city_id, s.town_id, s.day, s.joined, s.ended, s.women, s.gig);
    return null;
end $$;
create trigger counted_after_insert after insert on members.member
    referencing new table as changed for each statement execute function members.keep_counts('1');
create trigger counted_after_delete after delete on members.member
    referencing old table as changed for each statement execute function members.keep_counts('-1');
-- two triggers fire in the order of their names
create trigger counted_after_update_1 after update on members.member
    referencing old table as changed for each statement execute function members.keep_counts('-1');
create trigger counted_after_update_2 after update on members.member
    referencing new table as changed for each statement execute function members.keep_counts('1');

-- A union that moves to another town takes its members with it.
create function members.move_counts() returns trigger language plpgsql as $$
begin
    if not exists (select from left_behind l join arrived a on a.id = l.id where a.town_id <> l.town_id) then
        return null;
    end if;
    perform pg_advisory_xact_lock(hashtext('members.daily'));
    merge into members.daily d
    using (
        with placed as (
            select m.joined_on, m.left_on, m.female, m.gig, split_part(o.path, '/', 2)::bigint as city_id, o.town_id, o.sign
            from (
                select l.id, l.path, l.town_id, -1 as sign from left_behind l join arrived a on a.id = l.id where a.town_id <> l.town_id
                union all
                select a.id, a.path, a.town_id, 1 from left_behind l join arrived a on a.id = l.id where a.town_id <> l.town_id
            ) o
            join members.member m on m.org_id = o.id and m.merged_into is null
        ), step as (
            select city_id, town_id, joined_on as day, sign as joined, 0 as ended, sign * female::integer as women, sign * gig::integer as gig from placed
            union all
            select city_id, town_id, left_on, 0, sign, -sign * female::integer, -sign * gig::integer from placed where left_on is not null
        )
        select city_id, coalesce(town_id, 0) as town_id, day, sum(joined) as joined, sum(ended) as ended, sum(women) as women, sum(gig) as gig
        from step
        group by grouping sets ((city_id, town_id, day), (city_id, day))
    ) s
    on d.city_id = s.city_id and d.town_id = s.town_id and d.day = s.day
    when matched then update set joined = d.joined + s.joined, ended = d.ended + s.ended, women = d.women + s.women, gig = d.gig + s.gig
    when not matched then insert values (s.city_id, s.town_id, s.day, s.joined, s.ended, s.women, s.gig);
    return null;
end $$;
create trigger members_move_along after update on organisations.organisation
    referencing old table as left_behind new table as arrived for each statement execute function members.move_counts();

-- members by day: add up `joined - ended`, `women` or `gig` to the day asked for, or `joined` within a period; town 0 is the whole city
create view members.facts_daily as
select city_id, town_id, day, joined, ended, women, gig
from members.daily;
