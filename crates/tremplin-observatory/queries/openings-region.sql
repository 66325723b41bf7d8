-- name: openings-region
-- title: stat-openings-region
-- counted: counted-openings-region
-- kind: share
--
-- Openings by the French region of the first place that they name, copies left out. Without a name: no place, or a place
-- outside France or in several regions. Total: all openings.
select region, count(*) as n, sum(count(*)) over () as total
from openings
group by region
order by n desc, region nulls last
