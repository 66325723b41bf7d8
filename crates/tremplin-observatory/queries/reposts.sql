-- name: reposts
-- title: stat-reposts
-- counted: counted-reposts
-- kind: list
--
-- Ads published again by the same employer, under the same title, at the same place, with the same text, four weeks later or
-- more; copies left out. Days: the age of the ad, from its first publication to its last (the first of the month, where the board
-- tells the month alone; the day first seen, where it tells none). It says that the ad came back, and not why.
with dated as (
    select coalesce(again_of, source || '/' || id) as first, again_of, source, employer, title,
        case when length(published) >= 10 then cast(substr(published, 1, 10) as date)
            when length(published) = 7 then cast(published || '-01' as date)
            else first_seen end as day
    from openings
), back as (
    select distinct again_of as first from openings where again_of is not null
)
select min(d.employer) as employer, min(d.title) as title, min(d.source) as source,
    cast(min(d.day) as varchar) as first_day, cast(max(d.day) as varchar) as last_day, count(*) as times,
    (date_part('epoch', cast(max(d.day) as timestamp)) - date_part('epoch', cast(min(d.day) as timestamp))) / 86400.0 as days
from dated d join back b on d.first = b.first
group by d.first
order by days desc, times desc, employer, title, d.first
