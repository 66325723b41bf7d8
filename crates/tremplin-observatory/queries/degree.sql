-- name: degree
-- title: stat-degree
-- counted: counted-degree
-- kind: share
--
-- Openings by the lowest degree asked, required or liked. None: the ad says that no degree is needed. Without a name: the
-- ad says nothing of it. Total: all openings.
select degree, count(*) as n, sum(count(*)) over () as total
from openings
group by degree
order by n desc, degree nulls last
