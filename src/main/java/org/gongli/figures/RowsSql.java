package org.gongli.figures;

/// The records that figures count, read from the views that other modules publish. Each names the columns `key`, `member_id`, `org_id`, `org_path`,
/// `town_id` and `note`; standing ones also `since` and `until` (days), occurring ones `at` (a moment). Each is limited to the span's organisation.
final class RowsSql {

    static final String ORGANISATIONS = """
            select o.id as key, null::bigint as member_id, o.id as org_id, o.path as org_path, o.town_id, o.valid_from as since, o.valid_to as until, '' as note
            from organisations.facts_organisation o
            where o.path like :scope
            """;
    static final String UNIONS = ORGANISATIONS + " and o.kind in ('ENTERPRISE', 'JOINT', 'INDUSTRY')";
    static final String ENTERPRISES = ORGANISATIONS + " and o.kind = 'ENTERPRISE'";
    static final String JOINT = ORGANISATIONS + " and o.kind = 'JOINT'";
    static final String INDUSTRIES = ORGANISATIONS + " and o.kind = 'INDUSTRY'";
    static final String VILLAGES = ORGANISATIONS + " and o.kind = 'VILLAGE'";
    static final String PARTNERS = ORGANISATIONS + " and o.kind = 'PARTNER'";

    static final String MEMBERS = """
            select m.id as key, m.id as member_id, m.org_id, m.org_path, m.town_id, m.joined_on as since, m.left_on as until, '' as note
            from members.facts_member m
            where m.org_path like :scope and m.merged_into is null
            """;
    static final String WOMEN = MEMBERS + " and m.female";
    static final String GIG_WORKERS = MEMBERS + " and m.gig";
    static final String JOINERS = """
            select m.id as key, m.id as member_id, m.org_id, m.org_path, m.town_id, m.joined_on::timestamp at time zone 'Asia/Shanghai' as at, '' as note
            from members.facts_member m
            where m.org_path like :scope and m.merged_into is null
            """;

    /// Where a service was given stays as it was recorded, wherever the union lies today.
    static final String SERVICES = """
            select s.record_id as key, s.member_id, s.org_id, o.path as org_path, s.town_id, s.served_at as at, s.programme as note
            from services.facts_service s
            join organisations.facts_organisation o on o.id = s.org_id
            where s.city_id = :city and (cast(:town as bigint) is null or s.town_id = :town) and (cast(:below as text) is null or o.path like :below)
            """;

    static final String GIVEAWAYS = """
            select g.id as key, null::bigint as member_id, g.org_id, o.path as org_path, o.town_id, g.published_at as at, g.title as note
            from benefits.facts_giveaway g
            join organisations.facts_organisation o on o.id = g.org_id
            where o.path like :scope
            """;
    /// A claim stays with the town in which it was made, wherever the union lies today.
    private static final String CLAIMED = """
            select c.offer_id << 32 | c.member_id as key, c.member_id, c.org_id, o.path as org_path, c.town_id, c.%s as at, coalesce(g.title, '') as note
            from allocation.facts_claim c
            join organisations.facts_organisation o on o.id = c.org_id
            join organisations.facts_organisation t on t.id = c.town_id
            left join benefits.facts_giveaway g on g.offer_id = c.offer_id
            where split_part(t.path, '/', 2)::bigint = :city and (cast(:town as bigint) is null or c.town_id = :town) and (cast(:below as text) is null or o.path like :below)
            """;
    static final String CLAIMS = CLAIMED.formatted("claimed_at");
    static final String REDEMPTIONS = CLAIMED.formatted("redeemed_at") + " and c.redeemed_at is not null";

    /// A founding stays with the town in which it was, wherever the union lies today.
    static final String FOUNDINGS = """
            select f.id as key, null::bigint as member_id, f.org_id, o.path as org_path, f.town_id, f.founded_at as at, f.enterprise as note
            from founding.facts_founded f
            join organisations.facts_organisation o on o.id = f.org_id
            where f.city_id = :city and (cast(:town as bigint) is null or f.town_id = :town) and (cast(:below as text) is null or o.path like :below)
            """;

    /// Aid counts where its money comes from, and a file where it is kept, never at the union of the member: who looks at the union learns nothing of it.
    static final String AID = """
            select a.id as key, a.member_id, a.org_id, o.path as org_path, o.town_id, a.granted_at as at, '' as note
            from hardship.facts_aid a
            join organisations.facts_organisation o on o.id = a.org_id
            where o.path like :scope
            """;
    static final String CANCER_AID = AID + " and a.cause = 'CANCER'";
    static final String HARDSHIP_FILES = """
            select f.id as key, f.member_id, f.org_id, o.path as org_path, o.town_id, f.since, f.ended_on as until, '' as note
            from hardship.facts_file f
            join organisations.facts_organisation o on o.id = f.org_id
            where o.path like :scope
            """;

    private RowsSql() {
    }
}
