-- name: employers
-- title: stat-employers
-- counted: counted-employers
-- kind: share
--
-- Openings by employer, as its name is written, copies left out. Agencies stand for their clients. Without a name: the
-- board does not tell. Total: all openings.
select employer, count(*) as n, sum(count(*)) over () as total
from openings
group by employer
order by n desc, employer nulls last
