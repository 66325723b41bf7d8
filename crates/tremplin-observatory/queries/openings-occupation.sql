-- name: openings-occupation
-- title: stat-openings-occupation
-- counted: counted-openings-occupation
-- kind: share
--
-- Openings by the occupation that their title names, copies left out. Without a name: the title names no occupation of
-- the knowledge. Total: all openings.
select occupation, count(*) as n, sum(count(*)) over () as total
from openings
group by occupation
order by n desc, occupation nulls last
