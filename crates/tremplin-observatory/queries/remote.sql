-- name: remote
-- title: stat-remote
-- counted: counted-remote
-- kind: share
--
-- Openings by what they say of work away from the office: onsite, occasional, hybrid, remote. Without a name: they say
-- nothing of it. Total: all openings.
select remote, count(*) as n, sum(count(*)) over () as total
from openings
group by remote
order by n desc, remote nulls last
